import { basename } from 'node:path'
import type { EntityManager } from 'typeorm'
import type { ScreenPaper } from '@domain/paper/paper-tables'
import type { PaperWritten, ScreenRequest } from '@contract/paper'
import type { ScreenPage } from '@contract/paper-page'
import { ruleOf } from '@database/repositories/light-rules'
import { writeWholeBytes } from '@documents/excel/write/whole-file'
import { lightRuleInForce } from '@services/light/rule-in-force'
import { recordExports, type ExportedFile } from '@services/paper/export-records'
import { ruleWords } from '@services/paper/light-words'
import { newPath } from '@services/paper/new-path'
import { outputFailure } from '@services/paper/output-failure'
import { versionWords } from '@services/paper/target-words'
import type { JobContext } from '@services/service'
import { snapshotAt } from '@services/snapshot/snapshot-at'

const papers: Readonly<Record<ScreenPaper, Pick<ScreenPage, 'paper' | 'landscape' | 'frame'>>> = {
  T15: { paper: 'A4', landscape: false, frame: 'sheets' },
  T16: { paper: 'A3', landscape: true, frame: 'screen' },
  analysis: { paper: 'A4', landscape: true, frame: 'screen' },
  meeting: { paper: 'A4', landscape: true, frame: 'sheets' },
  reconcile: { paper: 'A4', landscape: true, frame: 'screen' }
}

/**
 * Prints what the clerk's window shows to the file that was chosen, and notes the file.
 * @throws StorageError the file cannot be written; an existing one is as it was.
 */
export async function exportScreen(request: ScreenRequest, context: JobContext): Promise<PaperWritten> {
  const { page, title, scope, cutoff } = request
  const { reader, signal } = context
  const path = newPath(context)
  const rules = await rulesOf(reader, request)
  try {
    const pdf = await context.printPaper({ title, html: null, ...papers[page] }, signal)
    const sha256 = await writeWholeBytes(path, pdf)
    const file = {
      fileName: basename(path),
      sha256,
      format: 'pdf',
      rows: 0,
      phones: 'masked',
      reason: ''
    } as const
    const notRecorded = await recordExports(
      scope,
      [{ table: page, title, cutoff, ...rules, ...file }],
      context
    )
    return { fileNames: [file.fileName], rows: 0, notRecorded }
  } catch (error) {
    signal.throwIfAborted()
    throw outputFailure(error)
  }
}

/** Which rules and versions the page tells its numbers by; a locked day is told by those of its bulletin. */
async function rulesOf(
  reader: EntityManager,
  { page, scope }: ScreenRequest
): Promise<Pick<ExportedFile, 'lightRule' | 'targetVersion'>> {
  if (scope === null || page === 'T15' || page === 'reconcile') return { lightRule: '', targetVersion: '' }
  const tellsCompletion = page === 'analysis' || page === 'meeting'
  const bulletin = tellsCompletion ? ((await snapshotAt(reader, scope))?.bulletin ?? null) : null
  const rule =
    bulletin === null
      ? ruleOf(await lightRuleInForce(reader))
      : { name: bulletin.ruleName, version: bulletin.ruleVersion }
  const targetVersion = tellsCompletion ? await versionWords(reader, scope) : ''
  return { lightRule: ruleWords(rule), targetVersion }
}
