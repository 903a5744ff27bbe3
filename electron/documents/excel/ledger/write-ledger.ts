import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import { partsOf } from '@domain/calendar/day-count'
import ExcelJS, { type stream, type Style, type Worksheet } from 'exceljs'
import { writeCells } from '@documents/excel/ledger/ledger-cells'
import { deskHeadLine, deskSheetName, digestOfRow, type PhoneStyle } from '@documents/excel/ledger/desk-sheet'
import { ledgerColumns, type LedgerRow } from '@documents/excel/ledger/ledger-columns'
import {
  columnStyles,
  headStyle,
  ledgerPage,
  lineStyle,
  titleStyle
} from '@documents/excel/ledger/ledger-style'
import { columnLetters } from '@documents/excel/read/cell'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import { writeWholeFile } from '@documents/excel/write/whole-file'
import { encodeXstring } from '@documents/excel/xml/xml-text'

const ledgerTitle = '邻里(乡里)中心基础信息台账'
const ledgerSheetName = '中心台账'

export interface LedgerPaper {
  /** 填报单位. */
  unitName: string
  /** 截止日期. */
  cutoff: CalendarDate
  /** 填报日期. */
  filledOn: CalendarDate
  /** Instant of the export, ISO 8601. */
  exportedAt: string
  phones: PhoneStyle
}

export interface LedgerWriting {
  path: string
  paper: LedgerPaper
  /** In the order of the paper; 序号 counts them. */
  rows: AsyncIterable<{ id: string; values: LedgerRow }> | Iterable<{ id: string; values: LedgerRow }>
  onProgress?: (rows: number) => void
  signal?: AbortSignal
}

const headRow = 3
const lastColumn = columnLetters(ledgerColumns.length)
/** Rows between two looks at the abort signal; the event loop gets its turn there. */
const rowsPerTurn = 100

/**
 * Writes T1 as a workbook that appears whole or not at all.
 * @returns the number of centres written and the SHA-256 of the file.
 * @throws OutputError when the file cannot be written, WorkbookRefusal `cancelled` when the signal fires.
 */
export async function writeLedger({
  path,
  paper,
  rows,
  onProgress,
  signal
}: LedgerWriting): Promise<{ count: number; sha256: string }> {
  let count = 0
  const sha256 = await writeWholeFile(path, async (target) => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: target, useStyles: true })
    workbook.creator = '邻里中心管理台'
    workbook.lastModifiedBy = workbook.creator
    workbook.created = workbook.modified = new Date(paper.exportedAt)
    const sheet = openSheet(workbook, paper)
    const digests: [id: string, digest: string][] = []
    for await (const { id, values } of rows) {
      count += 1
      writeCells(sheet.addRow([]), { ...values, seq: count })
      digests.push([id, digestOfRow(values)])
      if (count % rowsPerTurn !== 0) continue
      if (signal?.aborted) throw new WorkbookRefusal('cancelled', '已取消导出，没有留下文件')
      onProgress?.(count)
      await nextTurn()
    }
    closeSheet(sheet, paper, count)
    writeMark(workbook, paper, digests)
    await workbook.commit()
  })
  return { count, sha256 }
}

function openSheet(workbook: stream.xlsx.WorkbookWriter, paper: LedgerPaper): Worksheet {
  const sheet = workbook.addWorksheet(ledgerSheetName, {
    pageSetup: ledgerPage,
    views: [{ state: 'frozen', xSplit: 6, ySplit: headRow, topLeftCell: `G${headRow + 1}` }],
    headerFooter: { oddFooter: '&C第&P页 共&N页' }
  })
  sheet.columns = columnStyles
  writeLine(sheet, ledgerTitle, titleStyle, 36)
  writeLine(
    sheet,
    `填报单位(盖章)：${paper.unitName}　　　　截止日期：${dateWords(paper.cutoff)}　　　　单位：㎡、户、人`,
    lineStyle,
    22
  )
  const head = sheet.addRow(ledgerColumns.map((column) => column.head))
  head.height = 32
  head.eachCell((cell) => (cell.style = headStyle))
  head.commit()
  // The columns are in the file by now. Left here, each cell would be given a fresh copy of its column's style.
  for (const column of sheet.columns) column.style = {}
  return sheet
}

function closeSheet(sheet: Worksheet, paper: LedgerPaper, count: number): void {
  writeLine(
    sheet,
    ['单位负责人：', '审核人：', '填报人：', '联系电话：', `填报日期：${dateWords(paper.filledOn)}`].join(
      '　　　　　　　　'
    ),
    lineStyle,
    28
  )
  sheet.autoFilter = `A${headRow}:${lastColumn}${headRow + count}`
  sheet.commit()
}

/** One text over the whole width of the table. */
function writeLine(sheet: Worksheet, text: string, style: Partial<Style>, height: number): void {
  const row = sheet.addRow([encodeXstring(text)])
  sheet.mergeCells(row.number, 1, row.number, ledgerColumns.length)
  for (let column = 1; column <= ledgerColumns.length; column += 1) row.getCell(column).style = style
  row.height = height
  row.commit()
}

function writeMark(
  workbook: stream.xlsx.WorkbookWriter,
  paper: LedgerPaper,
  digests: readonly [string, string][]
): void {
  const sheet = workbook.addWorksheet(deskSheetName, { state: 'veryHidden' })
  sheet.addRow(deskHeadLine(paper)).commit()
  for (const line of digests) sheet.addRow([...line]).commit()
  sheet.commit()
}

function dateWords(date: CalendarDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}
