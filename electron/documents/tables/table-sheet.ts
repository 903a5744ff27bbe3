import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { ColumnKind, TableDefinition, TotalRule } from '@documents/tables/table-column'

/** As the kind of the column holds it; null is unknown. */
export type CellValue = string | number | null

/** The values of a row; the running number is not one of them. */
export type RowValues<Key extends string = string> = Readonly<Record<Exclude<Key, 'seq'>, CellValue>>

export interface TableRow<Key extends string = string> {
  kind: 'row'
  values: RowValues<Key>
  /** Where a value is of another kind than its column's, as in a list of facts. */
  kinds?: Partial<Readonly<Record<Key, ColumnKind>>>
}

export interface TotalLine<Key extends string = string> {
  kind: 'total'
  label: string
  /** Which lines it sums: indices of rows. */
  rows: readonly number[]
  /** What is no sum of the rows, e.g. people who work at two centres; written as a value. */
  given?: Partial<Readonly<Record<Key, CellValue>>>
  /** Instead of the rules of the columns; a column that is not named stays blank. */
  rules?: Partial<Readonly<Record<Key, TotalRule>>>
}

export type TableLine<Key extends string = string> = TableRow<Key> | TotalLine<Key>

/** A bordered cell under the table, over so many columns of it; several lines are high boxes to sign in. */
export interface FormCell {
  text: string
  columns: number
  label?: boolean
}

export interface FormRow {
  /** In lines of text. */
  height: number
  cells: readonly FormCell[]
}

/** A table with what stands around it on paper. Source: domain §3.3, common head and foot. */
export interface TableSheet<Key extends string = string> {
  definition: TableDefinition<Key>
  /** Where it says more than the definition's, e.g. the month. */
  title?: string
  lines: readonly TableLine<Key>[]
  /** Under the table, one a line: rules, versions, what a number leaves out. */
  notes: readonly string[]
  /** What is filled in and signed under the table. */
  form?: readonly FormRow[]
}

/** One file: a sheet of the workbook and a new page of the PDF for each table. */
export interface TableDocument {
  title: string
  /** 附件1; '附件' is left to be numbered by hand. */
  annex: string
  /** 填报单位. */
  unitName: string
  cutoff: CalendarDate
  filledOn: CalendarDate
  sheets: readonly TableSheet[]
}

/** A list of the screen as a workbook: no 附件 and nothing to sign. */
export interface ListDocument {
  /** Between title and head, one a line: 统计范围, 筛选条件, how many rows. */
  facts: readonly string[]
  sheets: readonly TableSheet[]
}

/** Rows of the tables, total lines not counted. */
export function rowCount({ sheets }: Pick<TableDocument, 'sheets'>): number {
  return sheets.reduce((sum, { lines }) => sum + lines.filter(({ kind }) => kind === 'row').length, 0)
}

/** The places of the rows among the lines, for a total of all of them. */
export function rowPlaces(lines: readonly TableLine[]): number[] {
  return lines.flatMap(({ kind }, place) => (kind === 'row' ? [place] : []))
}
