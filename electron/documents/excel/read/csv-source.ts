import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { TextDecoder } from 'node:util'
import { rowsBesideData, workbookLimits } from '@documents/excel/limits'
import type { Cell } from '@documents/excel/read/cell'
import { csvRows } from '@documents/excel/read/csv-rows'
import type { SheetFacts } from '@documents/excel/read/sheet-reader'
import type { WorkbookSource } from '@documents/excel/read/sheet-source'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'

/**
 * A CSV as one sheet of texts, named after the file.
 * @throws WorkbookRefusal for a file that is no text or too large.
 */
export async function openCsv(path: string): Promise<WorkbookSource> {
  const { size } = await stat(path)
  if (size === 0) throw new WorkbookRefusal('not-a-workbook', '文件是空的（0 字节），请重新选择文件')
  if (size > workbookLimits.fileBytes) {
    throw new WorkbookRefusal('too-large', '文件超过 20 MB，请分成几个文件导入')
  }
  const { text } = decodeCsv(await readFile(path))
  const facts: SheetFacts = { hiddenColumns: new Set(), merges: [] }
  return {
    date1904: false,
    sheets: [
      {
        name: basename(path, extname(path)),
        hidden: false,
        read: (onRow) => {
          let rows = 0
          for (const { number, texts } of csvRows(text)) {
            const cells = cellsOf(number, texts)
            if (cells.size === 0) continue
            rows += 1
            if (rows > workbookLimits.rows + rowsBesideData) throw tooManyRows()
            onRow({ number, hidden: false, cells }, facts)
          }
          return Promise.resolve(facts)
        }
      }
    ],
    verifyRest: () => Promise.resolve(),
    close: () => undefined
  }
}

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'gb18030'

/** UTF-8, with or without its mark, UTF-16 with its mark, else GBK, as spreadsheets in China write it. */
export function decodeCsv(bytes: Buffer): { text: string; encoding: CsvEncoding } {
  if (
    bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex')) ||
    bytes.subarray(0, 2).equals(Buffer.from('PK'))
  ) {
    throw new WorkbookRefusal(
      'not-a-workbook',
      '文件其实是 Excel 工作簿，只是扩展名改成了 .csv。请把扩展名改回 .xlsx 后再导入'
    )
  }
  const encodings: CsvEncoding[] =
    bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const text = tryDecode(bytes, encoding)
    if (text !== null && !text.includes('\0')) return { text, encoding }
  }
  throw new WorkbookRefusal(
    'not-a-workbook',
    '文件不是 UTF-8 或 GBK 编码的文本。请在 WPS 或 Excel 中打开它，另存为 .xlsx 后再导入'
  )
}

function tryDecode(bytes: Buffer, encoding: CsvEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function cellsOf(number: number, texts: readonly string[]): Map<number, Cell> {
  const cells = new Map<number, Cell>()
  for (const [index, text] of texts.entries()) {
    if (text === '') continue
    if (index >= workbookLimits.columns) {
      throw new WorkbookRefusal('too-large', `第 ${number} 行的内容超出 200 列，请删去右侧多余内容后再导入`)
    }
    if (text.length > workbookLimits.cellText) {
      throw new WorkbookRefusal('too-large', '有单元格超过 32767 个字，请删减文字后再导入')
    }
    cells.set(index + 1, { kind: 'text', text, formula: false })
  }
  return cells
}

const tooManyRows = (): WorkbookRefusal =>
  new WorkbookRefusal('too-large', '有内容的行超过 20000 行，请分成几个文件导入')
