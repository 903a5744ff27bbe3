import { comparableHead } from '@domain/sheet/head-name'
import type { LedgerColumn } from '@documents/excel/ledger/ledger-columns'
import type { SheetRow } from '@documents/excel/read/cell'

/** What the columns of a sheet mean, 1 for A. */
export interface LocatedHead<Column extends LedgerColumn = LedgerColumn> {
  /** The last row of the head. */
  row: number
  columns: ReadonlyMap<number, Column>
  /** Zeros that a head like 面积(万㎡) adds to each bare number under it, where there are any. */
  zeros: ReadonlyMap<number, number>
  /** Columns with a head of their own that the clerk leaves out. */
  left: ReadonlySet<number>
}

/** A note may happen to hold a head's word; a line of heads holds many. */
const enoughHeads = 6

/** Whether a line below the head is a head again, that is a second table. @param columns of the ledger. */
export function headTest(columns: readonly LedgerColumn[]): (row: SheetRow) => boolean {
  const heads = new Set(columns.map(({ head }) => comparableHead(head)))
  return (row) => {
    let known = 0
    for (const cell of row.cells.values()) {
      if (cell.kind === 'text' && heads.has(comparableHead(cell.text))) known += 1
    }
    return known >= enoughHeads
  }
}
