import type { ColumnKind } from '@documents/tables/table-column'

/** The number that stands on paper: 万元 of fen, ㎡ of 0.01 ㎡, per cent of a fraction. */
export function shownNumber(kind: ColumnKind, value: number): number {
  switch (kind) {
    case 'money':
      return value / 1_000_000
    case 'area':
      return value / 100
    case 'tenths':
      return value / 10
    case 'rate':
      return value * 100
    default:
      return value
  }
}

export function isNumberKind(kind: ColumnKind): boolean {
  return !['text', 'word', 'code', 'date'].includes(kind)
}
