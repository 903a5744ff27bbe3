import { createHash, randomUUID } from 'node:crypto'
import type { CoordinateSystem } from '@domain/division/vocabulary'
import type { LedgerReading } from '@documents/excel/ledger/ledger-reading'
import type { ImportPlan } from '@services/ledger/import-plan'

/** A checked file between its preview and the clerk's word. */
export interface PendingImport {
  path: string
  reading: LedgerReading
  coordSys: CoordinateSystem
  /** What the clerk was shown. */
  plan: ImportPlan
  /** The state of the data and the day that it was planned from. */
  stateMark: string
  today: string
}

/** The newest checked import alone: a clerk decides about one file at a time, and readings and plans are large. */
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
