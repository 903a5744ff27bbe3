import { setImmediate as nextTurn } from 'node:timers/promises'
import { spokenDate } from '@domain/calendar/spoken-date'
import type { stream, Style, Worksheet } from 'exceljs'
import { columnLetters } from '@documents/excel/read/cell'
import { encodeXstring } from '@documents/excel/xml/xml-text'
import { rowHeight } from '@documents/tables/excel/row-height'
import { writeForm } from '@documents/tables/excel/write-form'
import { writeLine, type LineWriting } from '@documents/tables/excel/write-line'
import {
  annexStyle,
  cellStyle,
  headStyle,
  lineStyle,
  pageSetup,
  titleStyle
} from '@documents/tables/excel/table-style'
import { factsLine, footLine } from '@documents/tables/paper-words'
import { headRows } from '@documents/tables/table-head'
import type { PaperSize } from '@documents/tables/table-column'
import type { ListDocument, TableDocument, TableSheet } from '@documents/tables/table-sheet'

/** Lines between two turns of the event loop, where a cancel is heard. */
const linesPerTurn = 100

interface SheetWriting {
  document: TableDocument | ListDocument
  table: TableSheet
  /** Of the sheet in the workbook. */
  name: string
  paper: PaperSize
}

/** Adds one table to a workbook. `onLine` is told of each line and answers what is done at a turn of the loop. */
export async function writeSheet(
  workbook: stream.xlsx.WorkbookWriter,
  { document, table, name, paper }: SheetWriting,
  onLine: () => () => void
): Promise<void> {
  const { definition, lines, notes, form } = table
  const heads = headRows(definition)
  const around = textsAround(document, table)
  const headRow = around.above.length + 1
  const firstRow = headRow + heads.length
  const width = definition.columns.length
  const sheet = workbook.addWorksheet(name, {
    pageSetup: pageSetup(paper, { first: headRow, last: firstRow - 1 }),
    views: [
      {
        state: 'frozen',
        xSplit: definition.frozenColumns,
        ySplit: firstRow - 1,
        topLeftCell: `${columnLetters(definition.frozenColumns + 1)}${firstRow}`
      }
    ],
    headerFooter: { oddFooter: '&C第&P页 共&N页' }
  })
  sheet.columns = definition.columns.map((column) => ({ width: column.width + 1 }))
  for (const line of around.above) writeAcross(sheet, line, width)
  writeHead(sheet, heads, headRow, width)

  const writing: LineWriting = {
    table,
    firstRow,
    styles: definition.columns.map((column) => cellStyle(column)),
    boldStyles: definition.columns.map((column) => cellStyle(column, true))
  }
  let seq = 0
  for (const [place, line] of lines.entries()) {
    if (line.kind === 'row') seq += 1
    writeLine(sheet.addRow([]), line, { ...writing, row: firstRow + place, seq })
    const turn = onLine()
    if (place % linesPerTurn !== linesPerTurn - 1) continue
    turn()
    await nextTurn()
  }
  writeForm(sheet, form ?? [], width)
  const below = [...notes.map((text) => wrapped(text, table)), ...around.below]
  for (const line of below) writeAcross(sheet, line, width)
  const lastRow = firstRow - 1 + lines.length + (form?.length ?? 0) + below.length
  sheet.pageSetup.printArea = `A1:${columnLetters(width)}${lastRow}`
  sheet.commit()
}

interface AcrossLine {
  text: string
  style: Partial<Style>
  height: number
}

/** What stands above the head and under the notes. Source: domain §3.3, common head and foot. */
function textsAround(
  document: TableDocument | ListDocument,
  table: TableSheet
): { above: AcrossLine[]; below: AcrossLine[] } {
  const { definition } = table
  const title = { text: table.title ?? definition.title, style: titleStyle, height: 36 }
  if ('facts' in document) {
    return { above: [title, ...document.facts.map((text) => wrapped(text, table))], below: [] }
  }
  return {
    above: [
      { text: document.annex, style: annexStyle, height: 24 },
      title,
      { text: factsLine(document, definition.unit), style: lineStyle, height: 22 }
    ],
    below: [{ text: footLine(spokenDate(document.filledOn)), style: lineStyle, height: 28 }]
  }
}

function writeHead(
  sheet: Worksheet,
  heads: ReturnType<typeof headRows>,
  headRow: number,
  width: number
): void {
  const rows = heads.map(() => sheet.addRow([]))
  heads.forEach((cells, index) => {
    for (const { text, column, columns, rows: down } of cells) {
      const at = headRow + index
      sheet.getCell(at, column + 1).value = text
      if (columns > 1 || down > 1) sheet.mergeCells(at, column + 1, at + down - 1, column + columns)
    }
  })
  for (const row of rows) {
    row.height = rows.length === 1 ? 34 : 26
    for (let column = 1; column <= width; column += 1) row.getCell(column).style = headStyle
    row.commit()
  }
}

/** One text over the whole width of the table. */
function writeAcross(sheet: Worksheet, { text, style, height }: AcrossLine, width: number): void {
  const row = sheet.addRow([encodeXstring(text)])
  if (width > 1) sheet.mergeCells(row.number, 1, row.number, width)
  for (let column = 1; column <= width; column += 1) row.getCell(column).style = style
  row.height = height
  row.commit()
}

/** Rows of merged cells never grow by themselves. */
function wrapped(text: string, { definition }: TableSheet): AcrossLine {
  const width = definition.columns.reduce((sum, column) => sum + column.width, 0)
  return { text, style: lineStyle, height: rowHeight([{ text, width }]) ?? 20 }
}
