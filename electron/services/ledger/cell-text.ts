import { formatArea } from '@domain/area/format-area'
import type { LedgerRow, T1Column } from '@documents/excel/ledger/ledger-columns'

/** A value of T1 as the preview shows it. */
export function cellText(column: T1Column, row: LedgerRow): string {
  const value = row[column.key]
  if (value === null || value === '') return '（空）'
  if (typeof value === 'string') return value
  switch (column.kind) {
    case 'area':
      return formatArea(value)
    case 'degrees':
      return (value / 1_000_000).toFixed(6)
    default:
      return String(value)
  }
}
