import { formatArea } from '@domain/area/format-area'
import {
  formatCount,
  formatPercent,
  formatPlain,
  formatSigned,
  formatTenths
} from '@domain/figure/format-figure'
import { formatWan } from '@domain/money/format-money'
import type { ColumnKind, TableColumn } from '@documents/tables/table-column'
import type { CellValue } from '@documents/tables/table-sheet'

const noFigure = '—'

/** What stands for an unknown value: a rate is never blank, so that nobody takes it for forgotten. */
export function unknownText(kind: ColumnKind, unknown: '' | '—'): string {
  switch (kind) {
    case 'rate':
    case 'points':
      return noFigure
    case 'text':
    case 'word':
    case 'code':
    case 'date':
    case 'seq':
      return ''
    default:
      return unknown
  }
}

/** The text of a cell on paper, as the screen prints the same figure; units stand in the head. */
export function cellText(
  { kind, signed = false }: Pick<TableColumn, 'kind' | 'signed'>,
  value: CellValue,
  unknown: '' | '—'
): string {
  if (value === null) return unknownText(kind, unknown)
  if (typeof value === 'string') return value
  const plain = numberText(kind, value)
  return signed && value > 0 && !/^[+0.]*$/u.test(plain) ? `+${plain}` : plain
}

function numberText(kind: ColumnKind, value: number): string {
  switch (kind) {
    case 'number':
      return formatPlain(value)
    case 'money':
      return formatWan(value)
    case 'area':
      return formatArea(value)
    case 'tenths':
      return formatTenths(value)
    case 'rate':
      return formatPercent(value).replace('%', '')
    case 'points':
      return formatSigned(value)
    default:
      return formatCount(value)
  }
}
