import type { Row } from 'exceljs'
import { ledgerColumns, type LedgerRow } from '@documents/excel/ledger/ledger-columns'
import { cellStyles } from '@documents/excel/ledger/ledger-style'
import { serialOfDate } from '@documents/excel/read/cell-date'
import { encodeXstring } from '@documents/excel/xml/xml-text'

/**
 * Fills and commits a line. Texts always become string cells, whatever they begin with, so that no `=`, `+`, `-`
 * or `@` that somebody typed can start a formula; days are serial numbers, which no time zone can shift.
 */
export function writeCells(line: Row, values: LedgerRow): void {
  ledgerColumns.forEach((column, index) => {
    const cell = line.getCell(index + 1)
    // Also where nothing is known: the border belongs to every cell.
    cell.style = cellStyles[index] ?? {}
    switch (column.kind) {
      case 'count':
        cell.value = values[column.key]
        break
      case 'area':
      case 'percent':
        cell.value = scaled(values[column.key], 100)
        break
      case 'degrees':
        cell.value = scaled(values[column.key], 1_000_000)
        break
      case 'date':
        cell.value = serialOrNull(values[column.key])
        break
      default:
        cell.value = values[column.key] === '' ? null : encodeXstring(values[column.key])
    }
  })
  line.commit()
}

function scaled(value: number | null, unit: number): number | null {
  return value === null ? null : value / unit
}

function serialOrNull(date: string | null): number | null {
  return date === null ? null : serialOfDate(date)
}
