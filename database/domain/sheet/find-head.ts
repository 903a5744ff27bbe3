import { Grid, type GridRange, type GridRow } from '@domain/sheet/grid'

/** One column of a table: what its head says, from the outermost group inward. */
export interface HeadColumn {
  /** 1 for A. */
  position: number
  path: string[]
}

export interface HeadBlock {
  top: number
  bottom: number
  columns: HeadColumn[]
}

/** The head stands near the top; further down a line of heads is a second table. */
export const headWithin = 30
/** Rows that a head may take. */
const deepest = 3
const longestHead = 40
const widest = 200
/** 填报单位：…, 截止日期：…: lines of the form above its table. */
const formLine = /^(?:填报|填表|制表|报送|上报|编制|统计|截止|审核|联系|单位|附件)[^:：]{0,10}[:：]/u

/**
 * Finds the head of the table in the first rows of a sheet, below titles, one to three rows high, merged or not.
 * @param knows whether a text names a column of some ledger; without one the first line of several texts is taken.
 * @returns null when nothing looks like a head.
 */
export function findHead(
  rows: readonly GridRow[],
  merges: readonly GridRange[],
  knows: (text: string) => boolean
): HeadBlock | null {
  const near = rows.filter(({ number }) => number <= headWithin)
  const grid = new Grid(near, merges.filter(isOfHead))
  const core = coreRow(near, knows)
  if (!core) return null
  let top = core.number
  while (core.number - top < deepest - 1 && isGroupRow(grid, top - 1, top, knows)) top -= 1
  let bottom = core.number
  while (bottom - top < deepest - 1 && continuesBelow(grid, top, bottom, knows)) bottom += 1
  return { top, bottom, columns: columnsOf(grid, top, bottom) }
}

/** Anything larger is no part of a head, whatever it hides. */
function isOfHead({ top, left, bottom, right }: GridRange): boolean {
  return top <= headWithin && bottom - top < deepest && right - left < widest
}

/** The row that names most columns; the first of several. */
function coreRow(rows: readonly GridRow[], knows: (text: string) => boolean): GridRow | undefined {
  let best: { row: GridRow; known: number } | undefined
  for (const row of rows) {
    const known = textsOf(row).filter(knows).length
    if (known > (best?.known ?? 1)) best = { row, known }
  }
  if (best) return best.row
  return rows.find((row, index) => {
    const texts = textsOf(row)
    const unlike = new Set(texts).size
    return (
      unlike >= 3 && texts.length === row.cells.size && !texts.some(isFormLine) && index + 1 < rows.length
    )
  })
}

/** Whether the row above is the upper part of the head and not a title or a line of the form. */
function isGroupRow(grid: Grid, above: number, below: number, knows: (text: string) => boolean): boolean {
  const row = grid.row(above)
  if (!row || [...row.cells.values()].some(({ isText }) => !isText)) return false
  const texts = textsOf(row)
  if (texts.length === 0 || texts.length < row.cells.size || texts.some(isFormLine)) return false
  const reachesDown = grid.merges.some(({ top, bottom }) => top === above && bottom >= below)
  const width = grid.row(below)?.cells.size ?? 0
  const groups = grid.merges.filter(
    ({ top, bottom, left, right }) => top === above && bottom === above && right > left
  )
  const isTitle = texts.length === 1 && groups.some(({ left, right }) => right - left + 1 >= width)
  if (reachesDown && !isTitle) return true
  if (isTitle) return false
  return groups.length > 0 ? width > 1 : texts.length > 1 && texts.some(knows)
}

/** Whether the head goes on in the next row: a merged cell reaches down, or it names parts of a group. */
function continuesBelow(grid: Grid, top: number, bottom: number, knows: (text: string) => boolean): boolean {
  const reaches = grid.merges.some(
    (merge) =>
      merge.top >= top && merge.top <= bottom && merge.bottom > bottom && merge.bottom - top < deepest
  )
  if (reaches) return true
  const next = grid.row(bottom + 1)
  if (!next || [...next.cells.values()].some(({ isText }) => !isText)) return false
  const texts = textsOf(next)
  // Data may hold a word that is a head too (服务); a line of heads is made of them.
  const known = new Set(texts.filter(knows)).size
  return texts.length === next.cells.size && known >= 2 && known * 2 >= texts.length
}

function columnsOf(grid: Grid, top: number, bottom: number): HeadColumn[] {
  const positions = new Set<number>()
  for (let number = top; number <= bottom; number += 1) {
    for (const position of grid.row(number)?.cells.keys() ?? []) positions.add(position)
    for (const { top: from, left, right } of grid.merges) {
      if (from !== number) continue
      for (let position = left; position <= right; position += 1) positions.add(position)
    }
  }
  return [...positions]
    .sort((one, other) => one - other)
    .map((position) => ({ position, path: pathOf(grid, top, bottom, position) }))
    .filter(({ path }) => path.length > 0)
}

function pathOf(grid: Grid, top: number, bottom: number, position: number): string[] {
  const path: string[] = []
  for (let number = top; number <= bottom; number += 1) {
    const text = (grid.seen(number, position) || groupText(grid, number, bottom, position)).trim()
    if (text !== '' && text !== path.at(-1)) path.push(text)
  }
  return path
}

/** Without merged cells, as in CSV, a group's name stands over its first part alone. */
function groupText(grid: Grid, number: number, bottom: number, position: number): string {
  if (number === bottom || grid.own(number + 1, position) === '') return ''
  for (let left = position - 1; left >= 1; left -= 1) {
    if (grid.mergeAt(number, left)) return ''
    const text = grid.own(number, left)
    if (text !== '') return grid.own(number + 1, left) === '' ? '' : text
    if (grid.own(number + 1, left) === '') return ''
  }
  return ''
}

function textsOf(row: GridRow): string[] {
  return [...row.cells.values()]
    .filter(({ text, isText }) => isText && text.trim() !== '' && text.trim().length <= longestHead)
    .map(({ text }) => text.trim())
}

function isFormLine(text: string): boolean {
  return formLine.test(text.replace(/\s+/gu, ''))
}
