import type { CoordinateSystem } from '@domain/division/vocabulary'
import type { ImportLedger } from '@domain/sheet/import-ledgers'
import type { ImportQuestion, LedgerAddition, LedgerCellChange, LedgerProblem } from '@contract/ledger'
import type { Work } from '@database/work'
import type { TableReading } from '@documents/excel/ledger/ledger-reading'
import type { JobContext } from '@services/service'

/** What the clerk says that an unsure value means, asked once for all lines that hold it. */
export interface Answer {
  id: string
  value: string
}

/** What a value may mean; the clerk chooses once for all lines that hold it. */
export interface Ask {
  id: string
  /** The column that holds the text. */
  key: string
  text: string
  options: { value: string; label: string }[]
}

/** What the clerk was asked before the tables are compared with the register. */
export interface PlanOptions {
  answers: readonly Answer[]
  /** Of coordinates that the register does not have yet. */
  coordSys: CoordinateSystem
  /** `YYYY-MM-DD` */
  today: string
}

/** What becomes of the lines of one table. */
export interface PlanPart {
  reading: TableReading
  added: number
  changed: number
  unchanged: number
  /** Lines with at least one problem. */
  refused: number
  problems: LedgerProblem[]
  problemCount: number
  notices: string[]
}

/** What an import would do with the tables of one ledger. */
export interface LedgerPlan {
  ledger: ImportLedger
  /** In the order of the readings. */
  parts: PlanPart[]
  changes: LedgerCellChange[]
  additions: LedgerAddition[]
  questions: ImportQuestion[]
  /** Equal for plans that would write the same. */
  fingerprint: () => string
  /** Inside one unit of work; a thrown error or an abort takes all of it back. */
  write: (work: Work, context: JobContext) => Promise<void>
}

/** What a whole import would do. */
export interface ImportPlan {
  ledgers: LedgerPlan[]
  added: number
  changed: number
  unchanged: number
  refused: number
  problems: LedgerProblem[]
  problemCount: number
  notices: string[]
  questions: ImportQuestion[]
}
