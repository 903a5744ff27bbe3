/**
 * How the values of a column are held, written and printed.
 * - `seq`: running number of the rows, made by the writer. `text`: prose, to the left. `word`: short words, centred.
 * - `code`: digits that are no number (numbers of records, phones): always text, centred. `date`: `YYYY-MM-DD`.
 * - `number`: any number as it is, at most two decimals shown.
 * - `count` and `percent` (0 … 100): whole numbers. `tenths`: FTE or points in tenths. `area` in 0.01 ㎡.
 * - `money` in fen, written in 万元. `rate`: a fraction, written × 100. `points`: percentage points with their sign.
 */
export type ColumnKind =
  | 'seq'
  | 'text'
  | 'word'
  | 'code'
  | 'date'
  | 'number'
  | 'count'
  | 'percent'
  | 'tenths'
  | 'area'
  | 'money'
  | 'rate'
  | 'points'

/** What a total line says in a column. Rates of totals are ratios of sums. Source: domain §2.1. */
export type TotalRule<Key extends string = string> =
  | { kind: 'sum' }
  | { kind: 'share'; part: Key; whole: Key }
  /** For two rates the difference in percentage points. */
  | { kind: 'difference'; of: Key; less: Key }
  /** What all rows have alike. */
  | { kind: 'same' }
  /** 剔除超额: Σ min(done, target) ÷ Σ target of the rows that have a target. */
  | { kind: 'capped'; done: Key; target: Key }

export interface TableColumn<Key extends string = string> {
  key: Key
  /** From the top of the head down, with the unit; neighbours with equal upper lines share a merged cell. */
  head: readonly [string] | readonly [string, string]
  kind: ColumnKind
  /** Half-width characters that the column holds in one line. */
  width: number
  /** Differences, printed with their sign. */
  signed?: boolean
  /** Blank in total lines without one. */
  total?: TotalRule<NoInfer<Key>>
}

export type PaperSize = 'A4' | 'A3'

/** A table of the office: the one source of its workbook, its PDF and its tests. */
export interface TableDefinition<Key extends string = string> {
  /** Name of the sheet. */
  sheet: string
  title: string
  /** 单位 of the common head, e.g. 万元; '' where every head has its own. */
  unit: string
  /** On which the table is readable across; both sizes are offered. */
  paper: PaperSize
  columns: readonly TableColumn<Key>[]
  /** The column that holds 合计. */
  labelKey: NoInfer<Key>
  /** What stands for an unknown number: `—` in tables of figures, nothing in ledgers. A rate is never blank. */
  unknown: '' | '—'
  /** Columns that stay in view while scrolling. */
  frozenColumns: number
}

/** Keeps the keys of the columns, so that the rows of a table are checked against them. */
export const defineTable = <const Key extends string>(
  definition: TableDefinition<Key>
): TableDefinition<Key> => definition

export const sum = { kind: 'sum' } as const

export type KeyOf<Definition> = Definition extends TableDefinition<infer Key> ? Key : never
