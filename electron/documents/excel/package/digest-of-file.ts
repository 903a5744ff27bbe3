import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { workbookLimits } from '@documents/excel/limits'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'

/** SHA-256 in hexadecimal. */
export async function digestOfFile(path: string): Promise<string> {
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
