import type { ListColumnKind } from '@contract/list'

export interface TableColumn<Row> {
  key: string
  title: string
  /** Pixels; columns share what is left over in proportion to it. */
  width: number
  align?: 'left' | 'right' | 'center'
  /** The cell's text; it is also what is copied. A slot `cell-<key>` may draw it differently. */
  format: (row: Row) => string
  /** What the cells are in a workbook: text unless it is said. */
  kind?: ListColumnKind
  /** The number that `format` words, as its kind holds it; null is unknown. */
  number?: (row: Row) => number | null
  sortable?: boolean
  /** Stays at the left edge; only the first columns may. */
  fixed?: boolean
  /** Not shown until the clerk chooses it. */
  hidden?: boolean
}

export interface TableSort {
  key: string
  direction: 'asc' | 'desc'
}

export interface TableRequest {
  offset: number
  limit: number
  sort: TableSort | null
}

export interface TableWindow<Row> {
  total: number
  rows: Row[]
}

/** Fetches one window of the list from the backend. */
export type TableLoad<Row> = (request: TableRequest) => Promise<TableWindow<Row>>

/** The order to ask the backend for; undefined is the list's own. */
export function orderOf<Key extends string>(
  sort: TableSort | null,
  keys: readonly Key[]
): { key: Key; descending: boolean } | undefined {
  const key = keys.find((known) => known === sort?.key)
  return key === undefined ? undefined : { key, descending: sort?.direction === 'desc' }
}

/** The next state of a head that was pressed: ascending, descending, the list's own order. */
export function nextSort(current: TableSort | null, key: string): TableSort | null {
  if (current?.key !== key) return { key, direction: 'asc' }
  return current.direction === 'asc' ? { key, direction: 'desc' } : null
}
