import type { Entry } from 'yauzl'
import { workbookLimits } from '@documents/excel/limits'
import { damaged, WorkbookRefusal } from '@documents/excel/workbook-refusal'

/** What the package should be, by its name. */
export type PackageKind = 'xlsx' | 'ods'

type DirectoryEntry = Pick<
  Entry,
  'fileName' | 'compressedSize' | 'uncompressedSize' | 'generalPurposeBitFlag' | 'compressionMethod'
>

/** @throws WorkbookRefusal naming the first rule that the directory breaks. Source: hazards §3.3 rule 1. */
export function checkDirectory(entries: readonly DirectoryEntry[], kind: PackageKind): void {
  const names = new Set<string>()
  let total = 0
  for (const entry of entries) {
    if (names.has(entry.fileName.toLowerCase())) throw damaged('内部文件重名')
    names.add(entry.fileName.toLowerCase())
    total += entry.uncompressedSize
    checkEntry(entry)
  }
  if (total > workbookLimits.totalBytes) throw tooLarge('解压后超过 100 MB')
  checkKind(names, kind)
}

function checkEntry(entry: DirectoryEntry): void {
  const name = entry.fileName.toLowerCase()
  if (name.split(/[/\\]/).includes('..') || name.includes(':')) throw dangerous('含有越界的文件路径')
  if (entry.generalPurposeBitFlag & 1) {
    throw new WorkbookRefusal('encrypted-or-old', '工作簿的压缩包设有密码。请取消密码、保存后再导入')
  }
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw damaged('压缩方式无法识别')
  if (name.endsWith('vbaproject.bin')) {
    throw dangerous('含有宏', '请在 WPS 或 Excel 中另存为不含宏的 .xlsx 后再导入')
  }
  if (name.includes('externallinks/')) {
    throw dangerous('含有指向其他文件的链接', '请在 WPS 或 Excel 的“编辑链接”中断开链接、保存后再导入')
  }
  if (entry.uncompressedSize > workbookLimits.entryBytes) throw tooLarge('其中一部分解压后超过 60 MB')
  const ratio = entry.compressedSize / entry.uncompressedSize
  if (entry.uncompressedSize > workbookLimits.ratioFromBytes && ratio < workbookLimits.smallestRatio) {
    throw dangerous('压缩比异常', '请把台账复制到新工作簿后再导入')
  }
}

function checkKind(names: ReadonlySet<string>, kind: PackageKind): void {
  if (names.has(kind === 'ods' ? 'content.xml' : 'xl/workbook.xml')) return
  const other = names.has('word/document.xml')
    ? '是 Word 文档'
    : names.has('ppt/presentation.xml')
      ? '是演示文稿'
      : names.has('xl/workbook.bin')
        ? '是二进制工作簿（.xlsb）'
        : names.has('content.xml')
          ? '是 .ods 表格'
          : names.has('xl/workbook.xml')
            ? '是 .xlsx 工作簿'
            : '里没有工作簿'
  throw new WorkbookRefusal(
    'not-a-workbook',
    `文件${other}，只是扩展名为 .${kind}。请在 WPS 或 Excel 中另存为 .xlsx 后再导入`
  )
}

const tooLarge = (what: string): WorkbookRefusal =>
  new WorkbookRefusal('too-large', `工作簿${what}，请只保留台账工作表、清除空白行列的格式后再导入`)

const dangerous = (what: string, advice = '请另存为新的 .xlsx 后再导入'): WorkbookRefusal =>
  new WorkbookRefusal('dangerous', `工作簿${what}，为安全起见拒绝读取。${advice}`)
