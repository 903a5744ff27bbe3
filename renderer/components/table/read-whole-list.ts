import { mostListRows, type ListCell } from '@contract/list'

/** Within the contract's limit for a window of a list. */
const rowsPerRead = 500

export interface WholeListReading {
  /** The cells of one window of the list, in the order of the columns. */
  read: (offset: number, limit: number) => Promise<{ total: number; rows: ListCell[][] }>
  /** Whether filter and order are still those of the first window. */
  isCurrent: () => boolean
  isStopped: () => boolean
  /** Takes the rows that follow upon the first `from` of the list. */
  onRows: (from: number, rows: ListCell[][], total: number) => Promise<void>
}

/**
 * Hands over every row of a list, window by window.
 * @returns `changed` when rows came or went meanwhile, so that some would stand twice or be missing.
 */
export async function readWholeList({
  read,
  isCurrent,
  isStopped,
  onRows
}: WholeListReading): Promise<'whole' | 'changed' | 'too-long' | 'stopped'> {
  let total: number | null = null
  for (let from = 0; total === null || from < total;) {
    const window = await read(from, rowsPerRead)
    if (isStopped()) return 'stopped'
    total ??= window.total
    if (total > mostListRows) return 'too-long'
    if (!isCurrent() || window.total !== total) return 'changed'
    if (window.rows.length !== Math.min(rowsPerRead, total - from)) return 'changed'
    await onRows(from, window.rows, total)
    from += window.rows.length
  }
  return 'whole'
}
