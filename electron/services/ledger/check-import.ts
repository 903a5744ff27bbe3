import { basename } from 'node:path'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { readLedgerFile } from '@documents/excel/ledger/read-ledger-file'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import type { ImportPlan } from '@services/ledger/import-plan'
import type { PendingImports } from '@services/ledger/pending-imports'
import { planImport } from '@services/ledger/plan-import'
import { loadReferences } from '@services/ledger/references'
import { chosenPath, type JobContext } from '@services/service'

/** Nobody scrolls through more; the counts tell the rest. */
const listed = 5_000

/** Reads the chosen workbook and tells what importing it would do; writes nothing. */
export async function checkImport(
  { includeHidden, coordSys }: ParsedInputOf<'ledger:import-check'>,
  context: JobContext,
  pending: PendingImports
): Promise<OutputOf<'ledger:import-check'>> {
  const path = chosenPath(context)
  const { signal, progress } = context
  try {
    const reading = await readLedgerFile({
      path,
      includeHidden,
      signal,
      onProgress: (rows) => progress(rows, 0, `已读取 ${rows} 行`)
    })
    const today = context.today()
    // Taken before anything is read: what is saved from now on makes applying plan anew.
    const stateMark = context.database.stateMark()
    const references = await loadReferences(context.reader, today)
    const plan = await planImport(context.reader, reading, { references, coordSys, today }, context)
    const added = plan.additions.length
    const changed = plan.updates.length
    const writable = plan.problemCount === 0 && added + changed > 0
    const token = writable ? pending.keep({ path, reading, coordSys, plan, stateMark, today }) : null
    return { ...previewOf(plan), token, fileName: basename(path) }
  } catch (error) {
    // Cancelled is an abort like any other; the job tells it in the house's words.
    signal.throwIfAborted()
    if (error instanceof WorkbookRefusal) return { state: 'refused', message: error.message }
    throw error
  }
}

function previewOf(plan: ImportPlan) {
  const { updates, additions, unchanged, refused, problems, problemCount, notices, additionRows } = plan
  const changes = updates.flatMap((update) => update.changes)
  return {
    state: 'checked' as const,
    counts: { added: additions.length, changed: updates.length, unchanged, refused },
    additions: additionRows.slice(0, listed),
    changes: changes.slice(0, listed),
    changedCells: changes.length,
    problems: problems.slice(0, listed),
    problemCount,
    notices
  }
}
