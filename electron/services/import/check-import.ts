import type { OutputOf, ParsedInputOf } from '@contract/index'
import { NotFoundError } from '@database/storage-errors'
import { readInWorker } from '@documents/excel/ledger/in-worker'
import type { TableReading } from '@documents/excel/ledger/ledger-reading'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import { chosenTables, type ChosenTable } from '@services/import/chosen-tables'
import type { ImportSessions } from '@services/import/import-sessions'
import { findingsOf } from '@services/import/return-file'
import type { ImportPlan } from '@services/import/ledger-plan'
import type { PendingImports } from '@services/import/pending-imports'
import { planImport } from '@services/import/plan-import'
import type { JobContext } from '@services/service'

type Input = ParsedInputOf<'import:check'>

/** Nobody scrolls through more; the counts tell the rest. */
const listed = 5_000

/** Reads the chosen sheets and tells what importing them would do; writes nothing. */
export async function checkImport(
  input: Input,
  context: JobContext,
  sessions: ImportSessions,
  pending: PendingImports
): Promise<OutputOf<'import:check'>> {
  const files = sessions.find(input.token)
  if (!files) throw new NotFoundError('这次选择的文件已经过期，请重新选择文件')
  const tables = chosenTables(files, input.sheets)
  try {
    const readings = await readTables(tables, input, context)
    // Taken before anything is read: what is saved from now on makes applying plan anew.
    const stateMark = context.database.stateMark()
    const { answers, coordSys } = input
    const options = { answers, coordSys, today: context.today() }
    const plan = await planImport(context.reader, readings, options, context)
    sessions.noteFindings(input.token, findingsOf(tables, plan))
    const writable = plan.added + plan.changed > 0
    const token = writable ? pending.keep({ tables, readings, options, plan, stateMark }) : null
    return { ...previewOf(plan), token }
  } catch (error) {
    // Cancelled is an abort like any other; the job tells it in the house's words.
    context.signal.throwIfAborted()
    if (error instanceof WorkbookRefusal) return { state: 'refused', message: error.message }
    throw error
  }
}

/** One reading for each table, in their order; every file is opened once. */
async function readTables(
  tables: readonly ChosenTable[],
  { includeHidden, fillMerged }: Input,
  { signal, progress }: JobContext
): Promise<TableReading[]> {
  const readings = new Map<ChosenTable, TableReading>()
  for (const file of new Set(tables.map((one) => one.file))) {
    const own = tables.filter((one) => one.file === file)
    const request = { path: file.path, includeHidden, fillMerged, tables: own.map(({ table }) => table) }
    const onProgress = (rows: number): void => progress(rows, 0, `${file.name} 已读取 ${rows} 行`)
    const read = await readInWorker(request, { signal, onProgress })
    own.forEach((table, index) => {
      const reading = read[index]
      if (reading) readings.set(table, reading)
    })
  }
  return tables.flatMap((table) => readings.get(table) ?? [])
}

function previewOf(plan: ImportPlan) {
  const { added, changed, unchanged, refused, problems, problemCount, notices, questions } = plan
  const changes = plan.ledgers.flatMap((ledger) => ledger.changes)
  const additions = plan.ledgers.flatMap((ledger) => ledger.additions)
  return {
    state: 'checked' as const,
    counts: { added, changed, unchanged, refused },
    additions: additions.slice(0, listed),
    changes: changes.slice(0, listed),
    changedCells: changes.length,
    problems: problems.slice(0, listed),
    problemCount,
    questions,
    notices
  }
}
