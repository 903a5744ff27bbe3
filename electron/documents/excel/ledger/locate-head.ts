import { keyOfOwnHead } from '@documents/excel/ledger/ledger-names'
import type { T1Column } from '@documents/excel/ledger/ledger-columns'
import type { SheetRow } from '@documents/excel/read/cell'

/** What the columns of a sheet mean, 1 for A. */
export interface LocatedHead {
  /** The last row of the head. */
  row: number
  columns: ReadonlyMap<number, T1Column>
  /** Zeros that a head like 面积(万㎡) adds to each bare number under it, where there are any. */
  zeros: ReadonlyMap<number, number>
  /** Columns with a head of their own that the clerk leaves out. */
  left: ReadonlySet<number>
}

/** A note may happen to hold a head's word; a line of heads holds many. */
const enoughHeads = 6

/** Whether a line below the head is a head again: a second table. */
export function looksLikeHead(row: SheetRow): boolean {
  let known = 0
  for (const cell of row.cells.values()) {
    if (cell.kind === 'text' && keyOfOwnHead(cell.text) !== null) known += 1
  }
  return known >= enoughHeads
}
