import { isFoot, isTotal } from '@domain/sheet/beside-table'
import { findHead, headWithin } from '@domain/sheet/find-head'
import type { GridRow } from '@domain/sheet/grid'
import { zerosOfHead } from '@domain/sheet/head-name'
import { knownHeads, proposeMapping, sureFrom } from '@domain/sheet/propose-mapping'
import { isDeskSheet } from '@documents/excel/ledger/desk-sheet'
import { digestOfFile } from '@documents/excel/package/digest-of-file'
import type { LedgerKey } from '@documents/excel/ledger/ledger-columns'
import { ledgerFields } from '@documents/excel/ledger/ledger-names'
import { columnLetters, isBlankCell, type Cell, type SheetRow } from '@documents/excel/read/cell'
import { openSource } from '@documents/excel/read/open-source'
import type { SheetFacts } from '@documents/excel/read/sheet-reader'
import type { SheetSource } from '@documents/excel/read/sheet-source'

/** One column under a head, with what it probably is. */
export interface SketchColumn {
  /** 1 for A. */
  position: number
  letter: string
  path: string[]
  hidden: boolean
  samples: string[]
  key: LedgerKey | null
  /** 0 … 1. */
  confidence: number
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
  /** It looks like T1: the name of a centre and some more. */
  isLedger: boolean
}

export interface FileSketch {
  sha256: string
  sheets: SheetSketch[]
}

const sampleRows = 30
const knows = knownHeads(ledgerFields)
/** Columns of T1 beside 中心名称 that make a sheet a ledger. */
const enoughColumns = 3

/**
 * Looks a file through: which tables there are, where their heads stand and what their columns probably mean.
 * @throws WorkbookRefusal when the file as a whole cannot be taken.
 */
export async function sketchFile(path: string): Promise<FileSketch> {
  const source = await openSource(path)
  try {
    const sheets: SheetSketch[] = []
    for (const [index, sheet] of source.sheets.entries()) {
      if (!isDeskSheet(sheet)) sheets.push(await sketchSheet(sheet, index))
    }
    await source.verifyRest()
    return { sha256: await digestOfFile(path), sheets }
  } finally {
    source.close()
  }
}

async function sketchSheet(sheet: SheetSource, index: number): Promise<SheetSketch> {
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
  const head = findHead(first.map(gridRow), facts.merges, knows)
  const { name, hidden } = sheet
  if (!head) {
    return {
      index,
      name,
      hidden,
      rows: count,
      hiddenRows,
      mergedBelow: 0,
      head,
      columns: [],
      isLedger: false
    }
  }
  const lines = first.filter((row) => !isBesideTable(row))
  const above = lines.filter(({ number }) => number <= head.bottom).length
  const body = lines.filter(({ number }) => number > head.bottom)
  const sampled = head.columns.map((column) => ({ ...column, samples: samplesOf(body, column.position) }))
  const columns = proposeMapping(sampled, ledgerFields).map(({ key, confidence }, at) =>
    sketchColumn(sampled[at], key, confidence, facts)
  )
  return {
    index,
    name,
    hidden,
    rows: count - above,
    hiddenRows,
    mergedBelow: facts.merges.filter(({ bottom }) => bottom > head.bottom).length,
    head: { top: head.top, bottom: head.bottom },
    columns: columns.filter((column) => column !== null),
    isLedger: isLedger(columns)
  }
}

function sketchColumn(
  sampled: { position: number; path: string[]; samples: string[] } | undefined,
  key: LedgerKey | null,
  confidence: number,
  { hiddenColumns }: SheetFacts
): SketchColumn | null {
  if (!sampled) return null
  const { position, path, samples } = sampled
  const hidden = hiddenColumns.has(position)
  return {
    position,
    letter: columnLetters(position),
    path,
    hidden,
    samples: samples.slice(0, 3),
    key,
    confidence
  }
}

/** Totals and what stands under a table: no example of a value, and no line to count. */
function isBesideTable({ cells }: SheetRow): boolean {
  const first = [...cells.values()].find((cell) => !isBlankCell(cell))
  return first?.kind === 'text' && (isTotal(first.text) || isFoot(first.text))
}

function isLedger(columns: readonly (SketchColumn | null)[]): boolean {
  const sure = columns.filter(
    (column) => column !== null && column.key !== null && column.confidence >= sureFrom
  )
  return sure.length > enoughColumns && columns.some((column) => column?.key === 'name')
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
