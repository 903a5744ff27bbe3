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
import type { TableDocument, TableSheet } from '@documents/tables/table-sheet'

/** 附件, title, and the line of 填报单位 stand above the head. */
const headRow = 4
/** Lines between two turns of the event loop, where a cancel is heard. */
const linesPerTurn = 100

interface SheetWriting {
  document: TableDocument
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
  writeAcross(sheet, document.annex, annexStyle, 24, width)
  writeAcross(sheet, table.title ?? definition.title, titleStyle, 36, width)
  writeAcross(sheet, factsLine(document, definition.unit), lineStyle, 22, width)
  writeHead(sheet, heads, width)

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
  for (const note of notes) writeAcross(sheet, note, lineStyle, heightOf(note, table), width)
  const lastRow = writeAcross(sheet, footLine(spokenDate(document.filledOn)), lineStyle, 28, width)
  sheet.pageSetup.printArea = `A1:${columnLetters(width)}${lastRow}`
  sheet.commit()
}

function writeHead(sheet: Worksheet, heads: ReturnType<typeof headRows>, width: number): void {
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

/** One text over the whole width of the table. @returns its row. */
function writeAcross(
  sheet: Worksheet,
  text: string,
  style: Partial<Style>,
  height: number,
  width: number
): number {
  const row = sheet.addRow([encodeXstring(text)])
  if (width > 1) sheet.mergeCells(row.number, 1, row.number, width)
  for (let column = 1; column <= width; column += 1) row.getCell(column).style = style
  row.height = height
  row.commit()
  return row.number
}

/** Rows of merged cells never grow by themselves. */
function heightOf(note: string, { definition }: TableSheet): number {
  const width = definition.columns.reduce((sum, column) => sum + column.width, 0)
  return rowHeight([{ text: note, width }]) ?? 20
}
