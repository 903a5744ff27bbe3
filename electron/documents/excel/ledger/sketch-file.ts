import { isExample, isFoot, isTotal } from '@domain/sheet/beside-table'
import { headWithin } from '@domain/sheet/find-head'
import type { GridRow } from '@domain/sheet/grid'
import { zerosOfHead } from '@domain/sheet/head-name'
import type { ImportLedger } from '@domain/sheet/import-ledgers'
import { isDeskSheet } from '@documents/excel/ledger/desk-sheet'
import { guessLedger } from '@documents/excel/ledger/guess-ledger'
import { digestOfFile } from '@documents/excel/package/digest-of-file'
import { columnLetters, isBlankCell, type Cell, type SheetRow } from '@documents/excel/read/cell'
import { openSource } from '@documents/excel/read/open-source'
import type { SheetSource } from '@documents/excel/read/sheet-source'
import { listSheetName, readTemplateMarks, templateSheetName } from '@documents/excel/template/template-mark'

/** One column under a head, with what it probably is. */
export interface SketchColumn {
  /** 1 for A. */
  position: number
  letter: string
  path: string[]
  hidden: boolean
  samples: string[]
  /** In the ledger that the sheet probably is. */
  key: string | null
  /** 0 … 1. */
  confidence: number
  /** In each of the other ledgers, should the clerk know better. */
  others: { ledger: ImportLedger; key: string }[]
}

/** What a sheet looks like, before anything of it is taken. */
export interface SheetSketch {
  /** Place among the sheets of the file. */
  index: number
  name: string
  hidden: boolean
  /** Rows with a value below the head. */
  rows: number
  hiddenRows: number
  /** Merged cells below the head. */
  mergedBelow: number
  head: { top: number; bottom: number } | null
  columns: SketchColumn[]
  /** The likeliest one. */
  ledger: ImportLedger
  /** It looks like that ledger. */
  isLedger: boolean
}

export interface FileSketch {
  sha256: string
  sheets: SheetSketch[]
}

const sampleRows = 30

/**
 * Looks a file through: which tables there are, where their heads stand and what their columns probably mean.
 * @throws WorkbookRefusal when the file as a whole cannot be taken.
 */
export async function sketchFile(path: string): Promise<FileSketch> {
  const source = await openSource(path)
  try {
    const marks = await readTemplateMarks(source)
    const sheets: SheetSketch[] = []
    for (const [index, sheet] of source.sheets.entries()) {
      if (!isOwnSheet(sheet)) sheets.push(await sketchSheet(sheet, index, marks.get(sheet.name)))
    }
    await source.verifyRest()
    return { sha256: await digestOfFile(path), sheets }
  } finally {
    source.close()
  }
}

/** What this program put into the file for itself. */
function isOwnSheet(sheet: SheetSource): boolean {
  return isDeskSheet(sheet) || (sheet.hidden && [templateSheetName, listSheetName].includes(sheet.name))
}

/** @param marked the ledger that a template says the sheet is. */
async function sketchSheet(
  sheet: SheetSource,
  index: number,
  marked: ImportLedger | undefined
): Promise<SheetSketch> {
  const first: SheetRow[] = []
  let count = 0
  let hiddenRows = 0
  const facts = await sheet.read((row) => {
    if ([...row.cells.values()].every(isBlankCell)) return
    if (first.length < headWithin + sampleRows) first.push(row)
    if (isBesideTable(row)) return
    count += 1
    if (row.hidden) hiddenRows += 1
  })
  const lines = first.filter((row) => !isBesideTable(row))
  const { ledger, head, isLedger, columns } = guessLedger(
    first.map(gridRow),
    facts.merges,
    (position, bottom) =>
      samplesOf(
        lines.filter(({ number }) => number > bottom),
        position
      ),
    marked
  )
  const { name, hidden } = sheet
  const above = head === null ? 0 : lines.filter(({ number }) => number <= head.bottom).length
  return {
    index,
    name,
    hidden,
    rows: count - above,
    hiddenRows,
    mergedBelow: head === null ? 0 : facts.merges.filter(({ bottom }) => bottom > head.bottom).length,
    head: head && { top: head.top, bottom: head.bottom },
    columns: columns.map((column) => ({
      ...column,
      letter: columnLetters(column.position),
      hidden: facts.hiddenColumns.has(column.position),
      samples: column.samples.slice(0, 3)
    })),
    ledger,
    isLedger
  }
}

/** Totals, the example of a template and what stands under a table: no sample of a value, and no line to count. */
function isBesideTable({ cells }: SheetRow): boolean {
  const first = [...cells.values()].find((cell) => !isBlankCell(cell))
  return first?.kind === 'text' && (isTotal(first.text) || isFoot(first.text) || isExample(first.text))
}

function gridRow({ number, cells }: SheetRow): GridRow {
  return {
    number,
    cells: new Map(
      [...cells]
        .filter(([, cell]) => !isBlankCell(cell))
        .map(([position, cell]) => [position, { text: cellText(cell), isText: cell.kind === 'text' }])
    )
  }
}

function samplesOf(rows: readonly SheetRow[], position: number): string[] {
  return rows
    .flatMap(({ cells }) => {
      const cell = cells.get(position)
      return cell && !isBlankCell(cell) ? [cellText(cell).slice(0, 60)] : []
    })
    .slice(0, sampleRows)
}

function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return cell.digits
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    case 'error':
      return cell.code
  }
}

/** The zeros by column, for those that have any. */
export function zerosByPosition(
  columns: readonly Pick<SketchColumn, 'position' | 'path'>[]
): Map<number, number> {
  return new Map(
    columns
      .map(({ position, path }) => [position, zerosOfHead(path)] as const)
      .filter(([, zeros]) => zeros > 0)
  )
}
