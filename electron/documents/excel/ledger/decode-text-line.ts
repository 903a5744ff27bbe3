import {
  decodeDate,
  decodeNumber,
  decodeText,
  decodeYear,
  type Decoded
} from '@documents/excel/ledger/decode-cell'
import { reportHeadless, type ReportCell } from '@documents/excel/ledger/decode-row'
import { isDerived, type LedgerColumn } from '@documents/excel/ledger/ledger-columns'
import type { LocatedHead } from '@documents/excel/ledger/locate-head'
import type { SheetRow } from '@documents/excel/read/cell'

/**
 * A line as texts by column, those of columns that the sheet does not have left out: days as `YYYY-MM-DD`, numbers as
 * their digits in the column's unit, the rest as written; '' where nothing is.
 */
export type TextLine = Readonly<Record<string, string>>

/** Turns the cells of one line into texts; every fault is reported, so that the clerk mends all at once. */
export function decodeTextLine(
  head: LocatedHead,
  row: SheetRow,
  date1904: boolean,
  report: ReportCell
): TextLine {
  const values: Record<string, string> = {}
  for (const [position, column] of head.columns) {
    if (isDerived(column)) continue
    const decoded = decodedText(column, position, row, head, date1904)
    if ('value' in decoded) values[column.key] = String(decoded.value ?? '')
    else report(position, column, decoded.fault.message, decoded.fault.advice)
  }
  reportHeadless(head, row, report)
  return values
}

function decodedText(
  column: LedgerColumn,
  position: number,
  { cells }: SheetRow,
  { zeros }: LocatedHead,
  date1904: boolean
): Decoded<string | number | null> {
  const cell = cells.get(position)
  switch (column.kind) {
    case 'date':
      return decodeDate(cell, date1904)
    case 'year':
      return decodeYear(column, cell, date1904)
    case 'count':
    case 'degrees':
    case 'area':
    case 'percent':
    case 'money':
      return decodeNumber(column, cell, zeros.get(position) ?? 0)
    default:
      return decodeText(column, cell)
  }
}
