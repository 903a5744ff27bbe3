import { randomUUID } from 'node:crypto'
import type { TableReading } from '@documents/excel/ledger/ledger-reading'
import type { ChosenTable } from '@services/import/chosen-tables'
import type { ImportPlan, PlanOptions } from '@services/import/ledger-plan'

/** Checked files between their preview and the clerk's word. */
export interface PendingImport {
  tables: readonly ChosenTable[]
  /** Of each table. */
  readings: readonly TableReading[]
  /** What it was planned with, the day among it. */
  options: PlanOptions
  /** What the clerk was shown. */
  plan: ImportPlan
  /** The state of the data that it was planned from. */
  stateMark: string
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
