import { open } from 'node:fs/promises'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import { workbookLimits } from '@documents/excel/limits'

/**
 * Looks at size and first bytes, so that a renamed or locked-away file is named for what it is.
 * @throws WorkbookRefusal for everything that is no zip package of acceptable size.
 */
export async function checkFileSignature(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size === 0) throw new WorkbookRefusal('not-a-workbook', '文件是空的（0 字节），请重新选择文件')
    if (size > workbookLimits.fileBytes) {
      throw new WorkbookRefusal('too-large', '文件超过 20 MB，请删去图片和多余的工作表，或分成几个文件导入')
    }
    const head = Buffer.alloc(Math.min(size, 4096))
    await file.read(head, 0, head.length, 0)
    if (head.subarray(0, 4).equals(oleSignature)) throw await oleRefusal(file, size)
    if (!isZip(head)) throw new WorkbookRefusal('not-a-workbook', notAZip(head))
  } finally {
    await file.close()
  }
}

interface Readable {
  read(buffer: Buffer, offset: number, length: number, position: number): Promise<unknown>
}

const oleSignature = Buffer.from('d0cf11e0', 'hex')

function isZip(head: Buffer): boolean {
  return head.length >= 4 && head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 0) < 9
}

/** Old binary .xls and password-protected .xlsx share one container; the latter names its stream in UTF-16. */
async function oleRefusal(file: Readable, size: number): Promise<WorkbookRefusal> {
  const content = Buffer.alloc(size)
  await file.read(content, 0, size, 0)
  const encrypted = content.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return new WorkbookRefusal(
    'encrypted-or-old',
    encrypted
      ? '工作簿设有打开密码，程序无法读取。请在 WPS 或 Excel 中取消密码、保存后再导入'
      : '这是旧版 .xls 或 .et 文件。请在 WPS 或 Excel 中打开它，另存为 .xlsx 后再导入'
  )
}

function notAZip(head: Buffer): string {
  const text = head.toString('utf8').trimStart().toLowerCase()
  const advice = '请在 WPS 或 Excel 中打开它，另存为 .xlsx 后再导入'
  if (text.startsWith('<!doctype html') || text.startsWith('<html') || text.startsWith('<table')) {
    return `文件其实是网页，只是扩展名改成了 .xlsx。${advice}`
  }
  if (text.startsWith('<?xml')) return `文件其实是 XML 表格，只是扩展名改成了 .xlsx。${advice}`
  if (text.startsWith('%pdf')) return '文件其实是 PDF，不能导入。请选择从本程序导出的 .xlsx 台账'
  return `文件不是 .xlsx 工作簿（可能是文本或 CSV 改了扩展名，或下载不完整）。${advice}`
}
