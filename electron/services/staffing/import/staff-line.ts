import type { StaffLine as BatchLine } from '@contract/staff-batch'
import type { TextLine } from '@documents/excel/ledger/decode-text-line'
import type { StaffReading } from '@documents/excel/ledger/ledger-reading'
import type { RowProblems } from '@services/import/row-problems'
import { readLine, type ReadLine } from '@services/staffing/batch/read-line'

/** A table of T8 with what is wrong in it. */
export interface StaffTable {
  reading: StaffReading
  problems: RowProblems
}

/** A line of T8 on its way into the register. */
export interface StaffLine {
  table: StaffTable
  /** As the spreadsheet numbers it. */
  row: number
  text: TextLine
  /** As 批量录入 reads the same cells. */
  read: ReadLine
  /** Centres and posts that the words can mean; one where it is settled. */
  centerIds: string[]
  postId: string | null
  /** Code of the dictionary; null where the cell is empty or not understood. */
  identity: string | null
  certificate: string | null
}

export function staffLine(table: StaffTable, row: number, text: TextLine): StaffLine {
  const cell = (key: string): string => text[key] ?? ''
  const cells: BatchLine['cells'] = {
    name: cell('name'),
    sex: cell('sex'),
    birthYear: cell('birthYear'),
    phone: cell('phone'),
    identity: cell('identity'),
    center: cell('center'),
    post: cell('post'),
    fte: cell('fte'),
    validFrom: cell('validFrom'),
    validTo: cell('validTo'),
    main: ''
  }
  const line: StaffLine = {
    table,
    row,
    text,
    read: readLine(cells),
    centerIds: [],
    postId: null,
    identity: null,
    certificate: null
  }
  for (const { field, message } of line.read.violations) {
    // Only a new post needs the day; whether it is one is told later.
    if (field !== 'validFrom' || cell('validFrom') !== '') report(line, field, message)
  }
  return line
}

export function report({ table, row }: StaffLine, key: string | null, message: string, advice = mend): void {
  table.problems.add(row, key, message, advice)
}

const mend = '请改正后重新导入'

export function isRefused({ table, row }: StaffLine): boolean {
  return table.problems.has(row)
}

/** 第 5 行, and in which file where it is another one. */
export function lineName({ table, row }: StaffLine, beside: StaffLine): string {
  const { file, sheet } = table.reading
  return table === beside.table ? `第 ${row} 行` : `“${file}”工作表“${sheet}”第 ${row} 行`
}
