import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EntityManager } from 'typeorm'
import { ledgerCentersByIds } from '@database/repositories/ledger-centers'
import type { LedgerReading, ReadLedgerRow } from '@documents/excel/ledger/ledger-reading'
import { compareCenter, type TakeOptions } from '@services/ledger/compare-center'
import type { PlannedUpdate } from '@services/ledger/import-plan'
import type { RowProblems } from '@services/import/row-problems'
import type { JobControl } from '@services/service'

/** A line whose centre is known and which may have been edited. */
export interface TouchedLine {
  read: ReadLedgerRow
  centerId: string
  /** The register has changed since the line was exported. */
  outgrown: boolean
}

/** Whole centres in memory at a time beside those that do change. */
const linesPerRead = 200

/** Compares the lines with their whole centres, cell by cell; a line with a fault is reported. */
export async function planUpdates(
  manager: EntityManager,
  lines: readonly TouchedLine[],
  reading: LedgerReading,
  options: TakeOptions,
  problems: RowProblems,
  { progress, signal }: JobControl
): Promise<{ updates: PlannedUpdate[]; outgrown: PlannedUpdate[]; unchanged: number }> {
  const updates: PlannedUpdate[] = []
  const outgrown: PlannedUpdate[] = []
  let unchanged = 0
  for (let start = 0; start < lines.length; start += linesPerRead) {
    signal.throwIfAborted()
    progress(start, lines.length, `已比对 ${start} / ${lines.length} 行`)
    await nextTurn()
    const chunk = lines.slice(start, start + linesPerRead)
    const centers = await ledgerCentersByIds(
      manager,
      chunk.map(({ centerId }) => centerId)
    )
    const byId = new Map(centers.map((present) => [present.center.id, present]))
    for (const line of chunk) {
      const present = byId.get(line.centerId)
      // Deleted between two reads: applying finds a new line then and tells that the register has moved.
      if (!present) continue
      const { before, draft, changes, faults } = compareCenter(present, line.read, reading, options)
      for (const fault of faults)
        problems.add(line.read.row, fault.key, fault.message, fault.advice, fault.ask)
      if (changes.length === 0 && faults.length === 0) unchanged += 1
      if (changes.length === 0) continue
      const update = { row: line.read.row, present, before, draft, changes }
      updates.push(update)
      if (line.outgrown) outgrown.push(update)
    }
  }
  return { updates, outgrown, unchanged }
}
