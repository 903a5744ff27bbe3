import type { OutputOf, ParsedInputOf } from '@contract/index'
import { templateLists } from '@services/import/template-lists'
import { outputFailure } from '@services/paper/output-failure'
import { chosenPath, type JobContext } from '@services/service'

/** Saves an empty ledger to be filled in. @throws StorageError the file cannot be written; an existing one is as it was. */
export async function saveTemplate(
  { ledger }: ParsedInputOf<'import:template'>,
  context: JobContext
): Promise<OutputOf<'import:template'>> {
  context.progress(0, 0, '正在准备下拉选项')
  const lists = await templateLists(context.reader, ledger, context.today())
  context.signal.throwIfAborted()
  // A part of the build by itself, since exceljs would lengthen each start.
  const { writeTemplate } = await import('@documents/excel/template/write-template')
  try {
    await writeTemplate({ path: chosenPath(context), ledger, lists, writtenAt: context.now() })
  } catch (error) {
    throw outputFailure(error)
  }
  return {}
}
