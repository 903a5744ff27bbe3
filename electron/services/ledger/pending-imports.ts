import { createHash, randomUUID } from 'node:crypto'
import type { CoordinateSystem } from '@domain/division/vocabulary'
import type { LedgerReading } from '@documents/excel/ledger/ledger-reading'
import type { ChosenTable } from '@services/import/chosen-tables'
import type { Answers } from '@services/ledger/answers'
import type { ImportPlan, JoinedPlan } from '@services/ledger/import-plan'

/** Checked files between their preview and the clerk's word. */
export interface PendingImport {
  tables: readonly ChosenTable[]
  /** Of each table. */
  readings: readonly LedgerReading[]
  answers: Answers
  coordSys: CoordinateSystem
  /** What the clerk was shown. */
  plan: JoinedPlan
  /** The state of the data and the day that it was planned from. */
  stateMark: string
  today: string
}

/** The newest checked import alone: a clerk decides about one import at a time, and readings and plans are large. */
export class PendingImports {
  private newest: { token: string; pending: PendingImport } | null = null

  /** @returns the token that takes it out again, once. */
  keep(pending: PendingImport): string {
    const token = randomUUID()
    this.newest = { token, pending }
    return token
  }

  /** @returns null for a token that was used, replaced by a newer one, or never given. */
  take(token: string): PendingImport | null {
    if (this.newest?.token !== token) return null
    const { pending } = this.newest
    this.newest = null
    return pending
  }
}

/** Whether two plans would write the same. */
export function writeTheSame(one: ImportPlan, other: ImportPlan): boolean {
  return fingerprintOf(one) === fingerprintOf(other)
}

function fingerprintOf({ updates, additions }: ImportPlan): string {
  const hash = createHash('sha256')
  for (const { present, draft } of updates) hash.update(JSON.stringify([present.center.revision, draft]))
  for (const { draft } of additions) hash.update(JSON.stringify(draft))
  return hash.digest('hex')
}
