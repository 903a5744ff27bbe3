import type { CenterDraft } from '@contract/center-draft'
import type { ImportQuestion, LedgerAddition, LedgerCellChange } from '@contract/ledger'
import type { LedgerCenter } from '@database/repositories/ledger-centers'
import type { PlanPart } from '@services/import/ledger-plan'
import type { LedgerPlace } from '@services/ledger/places'

/** A centre of the register with what the file changes in it. */
export interface PlannedUpdate {
  row: number
  present: LedgerCenter
  /** As `compareCenter` gives them. */
  before: CenterDraft
  draft: CenterDraft
  changes: LedgerCellChange[]
}

/** A centre that the register does not have yet; its draft bears no code. */
export interface PlannedAddition {
  row: number
  place: LedgerPlace
  draft: CenterDraft
}

/** What becomes of the lines of one table. */
export interface TablePlan extends PlanPart {
  updates: PlannedUpdate[]
  additions: PlannedAddition[]
  additionRows: LedgerAddition[]
  questions: ImportQuestion[]
}
