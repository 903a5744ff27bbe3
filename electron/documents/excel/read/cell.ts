/** One cell as the workbook stores it; numbers keep their digits as written, so that none is lost unseen. */
export type CellContent =
  | { kind: 'text'; text: string }
  | { kind: 'number'; digits: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; code: string }

/** `formula`: the content is the result that the spreadsheet program computed last. */
export type Cell = CellContent & { formula: boolean }

/** Cells by column, 1 for A. */
export interface SheetRow {
  /** 1 for the first row of the sheet. */
  number: number
  hidden: boolean
  cells: ReadonlyMap<number, Cell>
}

export function isBlankCell(cell: Cell): boolean {
  return cell.kind === 'text' && cell.text.trim() === ''
}

/** All 1-based and inclusive. */
export interface CellRange {
  top: number
  left: number
  bottom: number
  right: number
}

/** `1 → A`, `27 → AA`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** `C7 → { row: 7, column: 3 }`; null for anything that is no cell of a sheet. */
export function parseReference(reference: string): { row: number; column: number } | null {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  const row = Number(reference.slice(at))
  const inside = column >= 1 && column <= 16_384 && Number.isInteger(row) && row >= 1 && row <= 1_048_576
  return inside ? { row, column } : null
}

export function parseRange(text: string): CellRange | null {
  const [first = '', last = first] = text.split(':')
  const from = parseReference(first)
  const to = parseReference(last)
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null
}
