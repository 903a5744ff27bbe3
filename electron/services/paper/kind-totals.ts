import { centerKinds, type CenterKind } from '@domain/center/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'
import type { RowValues, TableLine } from '@documents/tables/table-sheet'

export interface KindRow<Key extends string> {
  kind: CenterKind
  values: RowValues<Key>
}

/** Rows, then 合计; urban and rural are never added without standing apart above it. Source: domain §1.0. */
export function withKindTotals<Key extends string>(rows: readonly KindRow<Key>[]): TableLine<Key>[] {
  if (rows.length === 0) return []
  const places = rows.map((_, place) => place)
  const kinds = codesOf(centerKinds).map((kind) => ({
    label: `${centerKinds[kind]}小计`,
    rows: places.filter((place) => rows[place]?.kind === kind)
  }))
  const subtotals = kinds.every((kind) => kind.rows.length > 0) ? kinds : []
  return [
    ...rows.map(({ values }) => ({ kind: 'row' as const, values })),
    ...subtotals.map((subtotal) => ({ kind: 'total' as const, ...subtotal })),
    { kind: 'total', label: '合计', rows: places }
  ]
}
