import type { DeskMark } from '@documents/excel/ledger/desk-sheet'
import type { TextLine } from '@documents/excel/ledger/decode-text-line'
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

/** What the reader found on one sheet. */
export interface SheetReading<Key extends string, Line> {
  /** Name without its folder. */
  file: string
  sheet: string
  /** Column letters in this file, for problems found later by the rules. */
  letters: ReadonlyMap<Key, string>
  rows: ({ row: number } & Line)[]
  /** Lines with at least one problem; they are not among `rows`. */
  refusedRows: number
  /** The first ones; `problemCount` counts all. */
  problems: LedgerProblem[]
  problemCount: number
  /** Chinese sentences about what was skipped or read with care. */
  notices: string[]
  /** Columns that the file hides or does not have; they are left as they are. */
  skippedKeys: Key[]
  sha256: string
}

/** A line of T1, every cell understood, and the digest of it that is compared with the exported one. */
export interface CenterLine {
  values: LedgerRow
  digest: string
}
export type ReadLedgerRow = { row: number } & CenterLine

/** T1 as read. */
export interface LedgerReading extends SheetReading<LedgerKey, CenterLine> {
  ledger: 'centers'
  /** Null when the file does not come from an export of this program. */
  mark: DeskMark | null
}

/** T8 as read. */
export interface StaffReading extends SheetReading<string, { values: TextLine }> {
  ledger: 'staff'
}

/** T2 as read. */
export interface ProjectReading extends SheetReading<string, { values: TextLine }> {
  ledger: 'projects'
}

export type TableReading = LedgerReading | StaffReading | ProjectReading

/** More are not listed: nobody reads on, and the first ones usually explain the rest. */
export const listedProblems = 2_000
