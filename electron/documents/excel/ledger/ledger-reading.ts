import type { DeskMark } from '@documents/excel/ledger/desk-sheet'
import type { LedgerKey, LedgerRow } from '@documents/excel/ledger/ledger-columns'

/** Something in the file that keeps a line from being imported, placed so that the clerk finds it. */
export interface LedgerProblem {
  file: string
  sheet: string
  /** As the spreadsheet numbers it. */
  row: number
  /** Letter as the spreadsheet shows it; empty when the whole line is meant. */
  column: string
  head: string
  message: string
  /** What to do next. */
  advice: string
}

/** A line of the file, every cell understood. */
export interface ReadLedgerRow {
  row: number
  values: LedgerRow
  /** Of the line as the file has it now; compared with the exported digest. */
  digest: string
}

export interface LedgerReading {
  /** Name without its folder. */
  file: string
  sheet: string
  /** Column letters in this file, for problems found later by the rules. */
  letters: ReadonlyMap<LedgerKey, string>
  rows: ReadLedgerRow[]
  /** Lines with at least one problem; they are not among `rows`. */
  refusedRows: number
  /** The first ones; `problemCount` counts all. */
  problems: LedgerProblem[]
  problemCount: number
  /** Chinese sentences about what was skipped or read with care. */
  notices: string[]
  /** Columns that the file hides or does not have; they are left as they are. */
  skippedKeys: LedgerKey[]
  /** Null when the file does not come from an export of this program. */
  mark: DeskMark | null
  sha256: string
}

/** More are not listed: nobody reads on, and the first ones usually explain the rest. */
export const listedProblems = 2_000
