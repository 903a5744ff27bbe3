import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { workbookLimits } from '@documents/excel/limits'
import { deskSheetName, parseDeskLines, type DeskMark } from '@documents/excel/ledger/desk-sheet'
import { LedgerSheet } from '@documents/excel/ledger/ledger-sheet'
import type { LedgerReading } from '@documents/excel/ledger/ledger-reading'
import { openWorkbookPackage, type WorkbookPackage } from '@documents/excel/package/workbook-package'
import { readSharedStrings } from '@documents/excel/read/shared-strings'
import { readSheet } from '@documents/excel/read/sheet-reader'
import { readWorkbookParts, type SheetPart } from '@documents/excel/read/workbook-parts'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'

export interface LedgerReadRequest {
  path: string
  /** The clerk asked for hidden lines and columns too. */
  includeHidden: boolean
}

/**
 * Reads a T1 workbook. Runs in the worker thread alone: a hostile file may take all its memory and time.
 * @throws WorkbookRefusal when the workbook as a whole cannot be taken.
 */
export async function readLedger(
  request: LedgerReadRequest,
  onProgress: (rows: number) => void
): Promise<LedgerReading> {
  const workbook = await openWorkbookPackage(request.path)
  try {
    const sha256 = await digestOfFile(request.path)
    return { ...(await readSheets(workbook, request, onProgress)), sha256 }
  } finally {
    workbook.close()
  }
}

async function readSheets(
  workbook: WorkbookPackage,
  { includeHidden }: LedgerReadRequest,
  onProgress: (rows: number) => void
): Promise<Omit<LedgerReading, 'sha256'>> {
  const parts = await readWorkbookParts(workbook)
  const strings = parts.sharedStrings ? await readSharedStrings(workbook, parts.sharedStrings) : []
  const notices: string[] = []
  const ledgers: LedgerSheet[] = []
  let mark: DeskMark | null = null
  for (const sheet of parts.sheets) {
    if (sheet.hidden && sheet.name === deskSheetName) {
      mark = await readMark(workbook, sheet, strings)
    } else if (sheet.hidden) {
      notices.push(`隐藏的工作表“${sheet.name}”没有读取；需要导入请先在表格软件中取消隐藏`)
    } else {
      const ledger = new LedgerSheet(sheet.name, { date1904: parts.date1904, includeHidden, onProgress })
      const facts = await readSheet(workbook, sheet.part, strings, (row, known) => ledger.take(row, known))
      ledger.finish(facts)
      if (ledger.found) ledgers.push(ledger)
      else if (ledger.hasContent) notices.push(`工作表“${sheet.name}”不是台账，没有读取`)
    }
  }
  await workbook.verifyRest()
  const ledger = theOnlyLedger(ledgers, parts.sheets)
  return { ...ledger.result(), notices: [...notices, ...ledger.notices()], mark }
}

function theOnlyLedger(ledgers: readonly LedgerSheet[], sheets: readonly SheetPart[]): LedgerSheet {
  const [ledger, ...others] = ledgers
  if (!ledger) {
    const names = sheets.filter((sheet) => !sheet.hidden).map((sheet) => `“${sheet.name}”`)
    throw new WorkbookRefusal(
      'wrong-columns',
      `没有找到台账的表头（序号、县区、街道(乡镇)……备注）。看过的工作表：${names.join('、') || '无'}。` +
        '请用“导出台账”得到的表填写后再导入'
    )
  }
  if (others.length > 0) {
    throw new WorkbookRefusal(
      'wrong-columns',
      `有 ${ledgers.length} 张工作表都是台账（${ledgers.map(({ name }) => `“${name}”`).join('、')}），` +
        '请只留一张、其余隐藏或删除后再导入'
    )
  }
  return ledger
}

async function readMark(
  workbook: WorkbookPackage,
  sheet: SheetPart,
  strings: readonly string[]
): Promise<DeskMark | null> {
  const lines: string[][] = []
  await readSheet(workbook, sheet.part, strings, (row) => {
    lines.push([1, 2, 3, 4].map((column) => textAt(row.cells.get(column))))
  })
  return parseDeskLines(lines)
}

function textAt(cell: { kind: string; text?: string } | undefined): string {
  return cell?.text ?? ''
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path)) {
    if (!Buffer.isBuffer(chunk)) continue
    size += chunk.length
    if (size > workbookLimits.fileBytes)
      throw new WorkbookRefusal('too-large', '文件在读取时变大，请重新选择')
    hash.update(chunk)
  }
  return hash.digest('hex')
}
