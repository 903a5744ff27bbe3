import type { CenterDraft } from '@contract/center-draft'
import type { ImportQuestion, LedgerAddition, LedgerCellChange, LedgerProblem } from '@contract/ledger'
import type { LedgerCenter } from '@database/repositories/ledger-centers'
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

/** What an import would do, line by line. */
export interface ImportPlan {
  updates: PlannedUpdate[]
  additions: PlannedAddition[]
  unchanged: number
  /** Lines with at least one problem. */
  refused: number
  /** In the order of the file. */
  problems: LedgerProblem[]
  problemCount: number
  notices: string[]
  additionRows: LedgerAddition[]
  questions: ImportQuestion[]
}

/** Of a plan made of several tables: what becomes of the lines of each. */
export interface PlanPart {
  added: number
  changed: number
  unchanged: number
  refused: number
}

export interface JoinedPlan extends ImportPlan {
  /** In the order of the tables. */
  parts: PlanPart[]
}
