import ExcelJS, { type PageSetup, type Style, type Worksheet } from 'exceljs'
import { importLedgers, type ImportLedger } from '@domain/sheet/import-ledgers'
import type { LedgerColumn } from '@documents/excel/ledger/ledger-columns'
import { ledgerKinds } from '@documents/excel/ledger/ledger-kinds'
import { headStyle, lineStyle, titleStyle } from '@documents/excel/ledger/ledger-style'
import { columnLetters } from '@documents/excel/read/cell'
import { isDerived } from '@documents/excel/ledger/ledger-columns'
import { templateGuides } from '@documents/excel/template/template-guide'
import { ListWriter, type TemplateList } from '@documents/excel/template/template-lists'
import { listSheetName, markLine, templateSheetName } from '@documents/excel/template/template-mark'
import { writeWholeBytes } from '@documents/excel/write/whole-file'

export interface TemplateWriting {
  path: string
  ledger: ImportLedger
  /** Of the columns that have a drop-down. */
  lists: ReadonlyMap<string, TemplateList>
  /** Instant, ISO 8601. */
  writtenAt: string
}

const headRow = 3
/** A4 across, no wider than a sheet. */
const onOnePage: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0
}
/** Lines with a drop-down; further ones are typed without. */
const lines = 500

/** Writes an empty ledger to be filled in. @throws OutputError when the file cannot be written. */
export async function writeTemplate({ path, ledger, lists, writtenAt }: TemplateWriting): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = workbook.lastModifiedBy = '邻里中心管理台'
  workbook.created = workbook.modified = new Date(writtenAt)
  const columns = ledgerKinds[ledger].columns.filter((column) => !isDerived(column) || column.key === 'seq')
  const name = importLedgers[ledger]
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headRow, topLeftCell: `A${headRow + 1}` }],
    pageSetup: { ...onOnePage, printTitlesRow: `1:${headRow}` }
  })
  writeHead(sheet, ledger, columns)
  writeExample(sheet, ledger, columns)
  writeGuide(workbook.addWorksheet('填表说明', { pageSetup: onOnePage }), ledger, columns, lists)
  const words = workbook.addWorksheet(listSheetName, { state: 'veryHidden' })
  addDropDowns(sheet, columns, lists, new ListWriter(words))
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true
  })
  workbook.addWorksheet(templateSheetName, { state: 'veryHidden' }).addRow(markLine(ledger, name))
  const bytes = await workbook.xlsx.writeBuffer()
  await writeWholeBytes(path, Buffer.from(bytes))
}

function writeHead(sheet: Worksheet, ledger: ImportLedger, columns: readonly LedgerColumn[]): void {
  const { needed } = ledgerKinds[ledger]
  sheet.columns = columns.map((column) => ({ width: column.width + 2, style: openStyle(column) }))
  const across = [
    `${importLedgers[ledger]}（导入模板）`,
    '红色表头新增时必填。第 4 行是示例，导入时跳过，不用删。每一列怎么填，见“填表说明”。'
  ]
  for (const [index, text] of across.entries()) {
    const row = sheet.getRow(index + 1)
    row.height = index === 0 ? 36 : 22
    sheet.mergeCells(index + 1, 1, index + 1, columns.length)
    row.getCell(1).value = text
    for (let column = 1; column <= columns.length; column += 1) {
      row.getCell(column).style = { ...(index === 0 ? titleStyle : lineStyle), protection: { locked: true } }
    }
    row.getCell(1).alignment = { vertical: 'middle', horizontal: 'left' }
  }
  const head = sheet.getRow(headRow)
  head.height = 32
  for (const [index, column] of columns.entries()) {
    const cell = head.getCell(index + 1)
    cell.value = column.head
    const font = needed.includes(column.key)
      ? { ...headStyle.font, color: { argb: 'FFC00000' } }
      : headStyle.font
    cell.style = { ...headStyle, ...(font ? { font } : {}), protection: { locked: true } }
  }
}

/** Cells to fill in are not locked; codes and phones typed there stay text. */
function openStyle({ kind }: LedgerColumn): Partial<Style> {
  const isNumber =
    kind === 'count' || kind === 'area' || kind === 'degrees' || kind === 'percent' || kind === 'money'
  return {
    font: { name: '宋体', size: 10.5 },
    alignment: { vertical: 'middle' },
    numFmt: isNumber ? 'General' : '@',
    protection: { locked: false }
  }
}

function writeExample(sheet: Worksheet, ledger: ImportLedger, columns: readonly LedgerColumn[]): void {
  const row = sheet.getRow(headRow + 1)
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 1)
    cell.style = {
      ...openStyle(column),
      font: { name: '宋体', size: 10.5, italic: true, color: { argb: 'FF7F7F7F' } }
    }
    cell.value = templateGuides[ledger][column.key]?.example ?? null
  }
}

function writeGuide(
  sheet: Worksheet,
  ledger: ImportLedger,
  columns: readonly LedgerColumn[],
  lists: ReadonlyMap<string, TemplateList>
): void {
  sheet.columns = [{ width: 20 }, { width: 8 }, { width: 44 }, { width: 90 }]
  const rows = [
    ['列', '必填', '怎么填', '可选的内容'],
    ...columns
      .filter((column) => !isDerived(column))
      .map(({ key, head }) => {
        const list = lists.get(key)
        const choices = list?.kind === 'words' && list.words.length <= 40 ? list.words.join('、') : ''
        const needed = ledgerKinds[ledger].needed.includes(key) ? '是' : ''
        return [head, needed, templateGuides[ledger][key]?.words ?? '', choices]
      })
  ]
  for (const [index, texts] of rows.entries()) {
    const row = sheet.addRow(texts)
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.style = index === 0 ? headStyle : { ...lineStyle, alignment: { vertical: 'top', wrapText: true } }
    })
  }
}

function addDropDowns(
  sheet: Worksheet,
  columns: readonly LedgerColumn[],
  lists: ReadonlyMap<string, TemplateList>,
  writer: ListWriter
): void {
  const letterOf = (key: string): string =>
    columnLetters(columns.findIndex((column) => column.key === key) + 1)
  for (const [index, { key, head }] of columns.entries()) {
    const list = lists.get(key)
    if (!list) continue
    const formula = writer.add(list)
    for (let row = headRow + 1; row <= headRow + lines; row += 1) {
      sheet.getCell(row, index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [formula(letterOf, row)],
        showErrorMessage: true,
        // Import knows other spellings too, and asks where it does not.
        errorStyle: 'warning',
        errorTitle: head,
        error: '不在可选的内容里。仍要这样填吗？导入时会再问一次。'
      }
    }
  }
}
