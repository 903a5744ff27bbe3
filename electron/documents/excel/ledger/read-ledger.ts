import { basename } from 'node:path'
import type { ImportLedger } from '@domain/sheet/import-ledgers'
import { decodeRow } from '@documents/excel/ledger/decode-row'
import { decodeTextLine } from '@documents/excel/ledger/decode-text-line'
import { digestOfRow, isDeskSheet, parseDeskLines, type DeskMark } from '@documents/excel/ledger/desk-sheet'
import { ledgerColumns, type LedgerColumn } from '@documents/excel/ledger/ledger-columns'
import { ledgerKinds } from '@documents/excel/ledger/ledger-kinds'
import type { TableReading } from '@documents/excel/ledger/ledger-reading'
import { LedgerSheet } from '@documents/excel/ledger/ledger-sheet'
import type { LocatedHead } from '@documents/excel/ledger/locate-head'
import { digestOfFile } from '@documents/excel/package/digest-of-file'
import { openSource } from '@documents/excel/read/open-source'
import type { SheetSource, WorkbookSource } from '@documents/excel/read/sheet-source'
import { damaged } from '@documents/excel/workbook-refusal'

/** One sheet that the clerk takes, and what its columns mean. */
export interface LedgerTable {
  ledger: ImportLedger
  /** Place among the sheets of the file. */
  sheet: number
  /** The last row of the head. */
  headBottom: number
  columns: readonly { position: number; key: string | null; zeros: number }[]
}

export interface LedgerReadRequest {
  path: string
  /** The clerk asked for hidden lines and columns too. */
  includeHidden: boolean
  /** Every line of a merged cell gets its value. */
  fillMerged: boolean
  tables: readonly LedgerTable[]
}

type Unsealed = TableReading extends infer Reading
  ? Reading extends TableReading
    ? Omit<Reading, 'sha256'>
    : never
  : never

/**
 * Reads the tables of a file. Runs in the worker thread alone: a hostile file may take all its memory and time.
 * @throws WorkbookRefusal when the file as a whole cannot be taken.
 */
export async function readLedger(
  request: LedgerReadRequest,
  onProgress: (rows: number) => void
): Promise<TableReading[]> {
  const source = await openSource(request.path)
  try {
    const mark = await readMark(source)
    const readings: Unsealed[] = []
    for (const table of request.tables) {
      readings.push(await readTable(source, table, mark, request, onProgress))
    }
    await source.verifyRest()
    const sha256 = await digestOfFile(request.path)
    return readings.map((reading) => ({ ...reading, sha256 }))
  } finally {
    source.close()
  }
}

async function readTable(
  source: WorkbookSource,
  table: LedgerTable,
  mark: DeskMark | null,
  { path, includeHidden, fillMerged }: LedgerReadRequest,
  onProgress: (rows: number) => void
): Promise<Unsealed> {
  const sheet = source.sheets[table.sheet]
  if (!sheet) throw damaged('工作表已不在文件里')
  const { date1904 } = source
  const options = {
    file: basename(path),
    sheet: sheet.name,
    includeHidden,
    filled: fillMerged ? (await sheet.read(() => undefined)).merges : null,
    onProgress,
    lineKeys: ledgerKinds[table.ledger].lineKeys
  }
  switch (table.ledger) {
    case 'centers': {
      const head = headOf(table, ledgerColumns)
      const lines = new LedgerSheet(head, {
        ...options,
        columns: ledgerColumns,
        decode: (row, report) => {
          const values = decodeRow(head, row, date1904, report)
          return { values, digest: digestOfRow(values) }
        }
      })
      return { ledger: 'centers', mark, ...(await readInto(lines, sheet)) }
    }
    case 'staff':
    case 'projects': {
      const { ledger } = table
      const { columns } = ledgerKinds[ledger]
      const head = headOf(table, columns)
      const lines = new LedgerSheet(head, {
        ...options,
        columns,
        decode: (row, report) => ({ values: decodeTextLine(head, row, date1904, report) })
      })
      return { ledger, ...(await readInto(lines, sheet)) }
    }
  }
}

async function readInto<Column extends LedgerColumn, Line>(
  lines: LedgerSheet<Column, Line>,
  sheet: SheetSource
): Promise<ReturnType<LedgerSheet<Column, Line>['result']>> {
  lines.finish(await sheet.read((row, facts) => lines.take(row, facts)))
  return lines.result()
}

function headOf<Column extends LedgerColumn>(
  { headBottom, columns }: LedgerTable,
  all: readonly Column[]
): LocatedHead<Column> {
  return {
    row: headBottom,
    columns: new Map(
      columns.flatMap(({ position, key }) => {
        const column = all.find((one) => one.key === key)
        return column ? [[position, column] as const] : []
      })
    ),
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
