import type { Cell, Row, Style } from 'exceljs'
import { isCalendarDate } from '@domain/calendar/calendar-date'
import { serialOfDate } from '@documents/excel/read/cell-date'
import { encodeXstring } from '@documents/excel/xml/xml-text'
import { unknownText } from '@documents/tables/cell-text'
import { rowHeight } from '@documents/tables/excel/row-height'
import { cellStyle } from '@documents/tables/excel/table-style'
import { totalFormula } from '@documents/tables/excel/total-formula'
import { shownNumber } from '@documents/tables/shown-number'
import type { TableColumn } from '@documents/tables/table-column'
import type { CellValue, TableLine, TableSheet } from '@documents/tables/table-sheet'
import { totalCells } from '@documents/tables/total-values'

export interface LineWriting {
  table: TableSheet
  /** Row of the sheet in which the first line stands. */
  firstRow: number
  styles: readonly Partial<Style>[]
  boldStyles: readonly Partial<Style>[]
}

/** Fills and commits a row or a total line. */
export function writeLine(
  into: Row,
  line: TableLine,
  { table, firstRow, styles, boldStyles, row, seq }: LineWriting & { row: number; seq: number }
): void {
  const { definition } = table
  const totals = line.kind === 'total' ? totalCells(table, line) : null
  const texts = definition.columns.flatMap(({ key, kind, width }) => {
    const value = line.kind === 'row' ? line.values[key] : key === definition.labelKey ? line.label : ''
    return (kind === 'text' || kind === 'word') && typeof value === 'string' ? [{ text: value, width }] : []
  })
  const height = rowHeight(texts)
  if (height !== undefined) into.height = height
  definition.columns.forEach((column, index) => {
    const cell = into.getCell(index + 1)
    cell.style = (line.kind === 'total' ? boldStyles : styles)[index] ?? {}
    if (line.kind === 'row') {
      const own = { ...column, kind: line.kinds?.[column.key] ?? column.kind }
      if (own.kind !== column.kind) cell.style = cellStyle(own)
      const value = own.kind === 'seq' ? seq : (line.values[column.key] ?? null)
      cell.value = cellValue(own, value, definition.unknown)
      return
    }
    const total = totals?.[index]
    if (total === undefined || (total.value === null && total.rule === null)) return
    const result = cellValue(column, total.value, definition.unknown)
    const formula =
      total.rule === null ? null : totalFormula(definition, total.rule, column.key, line, { firstRow, row })
    cell.value = formula === null || result === null ? result : { formula, result }
  })
  into.commit()
}

/**
 * Texts always become string cells, whatever they begin with, so that no `=`, `+`, `-` or `@` that somebody typed can
 * start a formula; days are serial numbers, which no time zone can shift.
 */
function cellValue(
  { kind }: TableColumn,
  value: CellValue,
  unknown: '' | '—'
): Cell['value'] & (string | number | null) {
  if (value === null) return unknownText(kind, unknown) || null
  if (typeof value === 'number') return shownNumber(kind, value)
  if (kind === 'date' && isCalendarDate(value)) return serialOfDate(value)
  return value === '' ? null : encodeXstring(value)
}
