import { normaliseText } from '@domain/search/normalise-text'
import { ledgerColumns, type T1Column } from '@documents/excel/ledger/ledger-columns'
import type { SheetRow } from '@documents/excel/read/cell'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'

/** Where the columns of T1 stand in a sheet, 1 for A. */
export interface LocatedHead {
  row: number
  columns: ReadonlyMap<number, T1Column>
}

const columnByHead = new Map(ledgerColumns.map((column) => [comparableHead(column.head), column]))

/** A title or a note may happen to hold a head's word; a line of heads holds many. */
const enoughHeads = 8

/** How many columns of T1 the line names; used to tell the head from titles and data. */
export function looksLikeHead(row: SheetRow): boolean {
  let known = 0
  for (const cell of row.cells.values()) {
    if (cell.kind === 'text' && columnByHead.has(comparableHead(cell.text))) known += 1
  }
  return known >= enoughHeads
}

/**
 * Reads the line of heads; columns may stand in any order.
 * @throws WorkbookRefusal naming every missing, unknown and repeated column.
 */
export function readHead(sheet: string, row: SheetRow): LocatedHead {
  const columns = new Map<number, T1Column>()
  const unknown: string[] = []
  const repeated: string[] = []
  for (const [position, cell] of row.cells) {
    const text = cell.kind === 'text' ? cell.text.trim() : '（不是文字）'
    const column = columnByHead.get(comparableHead(text))
    if (!column) unknown.push(text)
    else if ([...columns.values()].includes(column)) repeated.push(column.head)
    else columns.set(position, column)
  }
  const found = new Set([...columns.values()])
  const missing = ledgerColumns.filter((column) => !found.has(column)).map((column) => column.head)
  const faults = [
    missing.length > 0 ? `缺少：${missing.join('、')}` : '',
    unknown.length > 0 ? `多出：${unknown.slice(0, 20).join('、')}` : '',
    repeated.length > 0 ? `重复：${repeated.join('、')}` : ''
  ].filter((fault) => fault !== '')
  if (faults.length > 0) {
    throw new WorkbookRefusal(
      'wrong-columns',
      `工作表“${sheet}”第 ${row.number} 行的列与台账不一致。${faults.join('；')}。请用“导出台账”得到的表填写`
    )
  }
  return { row: row.number, columns }
}

function comparableHead(text: string): string {
  return normaliseText(text).replace(/[‐-―−]/gu, '-')
}
