import { basename } from 'node:path'
import { isDeskSheet, parseDeskLines, type DeskMark } from '@documents/excel/ledger/desk-sheet'
import { columnOf, type LedgerKey } from '@documents/excel/ledger/ledger-columns'
import { LedgerSheet } from '@documents/excel/ledger/ledger-sheet'
import type { LedgerReading } from '@documents/excel/ledger/ledger-reading'
import type { LocatedHead } from '@documents/excel/ledger/locate-head'
import { digestOfFile } from '@documents/excel/package/digest-of-file'
import { openSource } from '@documents/excel/read/open-source'
import type { SheetSource, WorkbookSource } from '@documents/excel/read/sheet-source'
import { damaged } from '@documents/excel/workbook-refusal'

/** One sheet that the clerk takes, and what its columns mean. */
export interface LedgerTable {
  /** Place among the sheets of the file. */
  sheet: number
  /** The last row of the head. */
  headBottom: number
  columns: readonly { position: number; key: LedgerKey | null; zeros: number }[]
}

export interface LedgerReadRequest {
  path: string
  /** The clerk asked for hidden lines and columns too. */
  includeHidden: boolean
  /** Every line of a merged cell gets its value. */
  fillMerged: boolean
  tables: readonly LedgerTable[]
}

/**
 * Reads the tables of a file. Runs in the worker thread alone: a hostile file may take all its memory and time.
 * @throws WorkbookRefusal when the file as a whole cannot be taken.
 */
export async function readLedger(
  request: LedgerReadRequest,
  onProgress: (rows: number) => void
): Promise<LedgerReading[]> {
  const source = await openSource(request.path)
  try {
    const mark = await readMark(source)
    const sheets: LedgerSheet[] = []
    for (const table of request.tables) sheets.push(await readTable(source, table, request, onProgress))
    await source.verifyRest()
    const sha256 = await digestOfFile(request.path)
    return sheets.map((sheet) => ({ ...sheet.result(), notices: sheet.notices(), mark, sha256 }))
  } finally {
    source.close()
  }
}

async function readTable(
  source: WorkbookSource,
  table: LedgerTable,
  { path, includeHidden, fillMerged }: LedgerReadRequest,
  onProgress: (rows: number) => void
): Promise<LedgerSheet> {
  const sheet = source.sheets[table.sheet]
  if (!sheet) throw damaged('工作表已不在文件里')
  const merges = fillMerged ? (await sheet.read(() => undefined)).merges : null
  const ledger = new LedgerSheet(headOf(table), {
    file: basename(path),
    sheet: sheet.name,
    date1904: source.date1904,
    includeHidden,
    filled: merges,
    onProgress
  })
  ledger.finish(await sheet.read((row, facts) => ledger.take(row, facts)))
  return ledger
}

function headOf({ headBottom, columns }: LedgerTable): LocatedHead {
  const taken = columns.flatMap(({ position, key }) =>
    key === null ? [] : [[position, columnOf(key)] as const]
  )
  return {
    row: headBottom,
    columns: new Map(taken),
    zeros: new Map(columns.filter(({ zeros }) => zeros > 0).map(({ position, zeros }) => [position, zeros])),
    left: new Set(columns.filter(({ key }) => key === null).map(({ position }) => position))
  }
}

async function readMark(source: WorkbookSource): Promise<DeskMark | null> {
  const desk = source.sheets.find((sheet: SheetSource) => isDeskSheet(sheet))
  if (!desk) return null
  const lines: string[][] = []
  await desk.read((row) => {
    lines.push([1, 2, 3, 4].map((column) => textAt(row.cells.get(column))))
  })
  return parseDeskLines(lines)
}

function textAt(cell: { kind: string; text?: string } | undefined): string {
  return cell?.text ?? ''
}
