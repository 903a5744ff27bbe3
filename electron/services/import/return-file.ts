import { extname } from 'node:path'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { NotFoundError } from '@database/storage-errors'
import { errorAt } from '@domain/violation'
import { annotateInWorker } from '@documents/excel/ledger/in-worker'
import { writeWholeBytes } from '@documents/excel/write/whole-file'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import type { ChosenTable } from '@services/import/chosen-tables'
import type { Findings, ImportSessions } from '@services/import/import-sessions'
import type { ImportPlan } from '@services/import/ledger-plan'
import { outputFailure } from '@services/paper/output-failure'
import { chosenPath, type JobContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/** Saves the file as it came, with what is wrong written into it. */
export async function returnFile(
  { token, file: index }: Pick<ParsedInputOf<'import:return'>, 'token' | 'file'>,
  context: JobContext,
  sessions: ImportSessions
): Promise<OutputOf<'import:return'>> {
  const file = sessions.find(token)?.[index]
  const findings = file ? sessions.findingsOf(token).get(file.path) : undefined
  if (!file || !findings) throw new NotFoundError('这个文件没有要退回的问题，请重新检查')
  const target = chosenPath(context)
  const ending = extname(file.path).toLowerCase()
  requireValid([
    ...(ending === '.ods'
      ? [errorAt('', '.ods 不能写回，请在 WPS 或 Excel 中另存为 .xlsx，再导入、退回')]
      : []),
    ...(target === file.path ? [errorAt('', '不能盖掉原来的文件，请换一个名称保存')] : []),
    ...(extname(target).toLowerCase() === ending ? [] : [errorAt('', `请存成与原来一样的 ${ending} 文件`)])
  ])
  context.progress(0, 0, `正在写 ${file.name} 的检查结果`)
  try {
    const bytes = await annotateInWorker({ path: file.path, ...findings }, { signal: context.signal })
    await writeWholeBytes(target, bytes)
  } catch (error) {
    context.signal.throwIfAborted()
    if (error instanceof WorkbookRefusal) requireValid([errorAt('', error.message)])
    throw outputFailure(error)
  }
  return { lines: new Set(findings.notes.map(({ sheet, row }) => `${sheet}/${String(row)}`)).size }
}

/** What a check found, by the path of the file. */
export function findingsOf(tables: readonly ChosenTable[], { problems }: ImportPlan): Findings {
  const files = new Set(tables.map(({ file }) => file))
  return new Map(
    [...files].flatMap((file) => {
      const own = tables.filter((table) => table.file === file)
      const notes = problems
        .filter((problem) => problem.file === file.name)
        .map(({ sheet, row, column, message, advice }) => ({
          sheet,
          row,
          column,
          text: `${message}。${advice}`
        }))
      const headRows = new Map(own.map(({ sheet, table }) => [sheet.name, table.headBottom]))
      return notes.length === 0 ? [] : [[file.path, { notes, headRows }] as const]
    })
  )
}
