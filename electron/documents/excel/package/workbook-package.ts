import { TextDecoder } from 'node:util'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { workbookLimits } from '@documents/excel/limits'
import { crc32 } from '@documents/excel/package/crc32'
import { checkDirectory, type PackageKind } from '@documents/excel/package/directory-check'
import { checkFileSignature } from '@documents/excel/package/file-signature'
import { damaged, doctype, WorkbookRefusal } from '@documents/excel/workbook-refusal'

/**
 * A .xlsx as its zip directory describes it. Everything is read through that one directory: a reader that
 * walks the local headers instead could be shown another content than the one checked here.
 */
export interface WorkbookPackage {
  has(name: string): boolean
  /** The text of a part, piece by piece, counted against the limits and checked against its CRC. */
  text(name: string): AsyncGenerator<string>
  /** Streams every part that was not read, so that size, check sum and DOCTYPE of all are known. */
  verifyRest(): Promise<void>
  close(): void
}

/** @throws WorkbookRefusal when the directory breaks a limit or a rule of hazards §3.3. */
export async function openWorkbookPackage(
  path: string,
  kind: PackageKind = 'xlsx'
): Promise<WorkbookPackage> {
  await checkFileSignature(path)
  const zip = await openZip(path)
  try {
    const entries = await readDirectory(zip)
    checkDirectory(entries, kind)
    return new CheckedPackage(zip, new Map(entries.map((entry) => [entry.fileName, entry])))
  } catch (error) {
    zip.close()
    throw error
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, strictFileNames: false, validateEntrySizes: true })
  } catch (error) {
    throw refusalOf(error)
  }
}

async function readDirectory(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > workbookLimits.entries) {
    throw new WorkbookRefusal('too-large', '工作簿内部文件超过 200 个，请另存为只含台账的新工作簿后再导入')
  }
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    throw refusalOf(error)
  }
  return entries
}

class CheckedPackage implements WorkbookPackage {
  private readonly seen = new Set<string>()
  private streamed = 0

  constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>
  ) {}

  has(name: string): boolean {
    return this.entries.has(name)
  }

  async *text(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const bytes of this.bytes(name)) yield decode(decoder, bytes)
    yield decode(decoder)
  }

  async verifyRest(): Promise<void> {
    for (const name of this.entries.keys()) {
      if (this.seen.has(name) || name.endsWith('/')) continue
      let tail = ''
      for await (const bytes of this.bytes(name)) {
        const text = tail + bytes.toString('latin1')
        if (text.includes('<!DOCTYPE')) throw doctype()
        tail = text.slice(-8)
      }
    }
  }

  close(): void {
    this.zip.close()
  }

  private async *bytes(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name)
    if (!entry) throw damaged(`缺少部件 ${name}`)
    this.seen.add(name)
    let check = 0
    try {
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        if (!Buffer.isBuffer(chunk)) throw damaged('部件不是字节流')
        this.streamed += chunk.length
        if (this.streamed > workbookLimits.totalBytes) throw tooMuch()
        check = crc32(chunk, check)
        yield chunk
      }
    } catch (error) {
      throw refusalOf(error)
    }
    if (check !== entry.crc32) throw damaged('校验和不符')
  }
}

function decode(decoder: TextDecoder, bytes?: Buffer): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? damaged('文字编码不是 UTF-8') : error
  }
}

const tooMuch = (): WorkbookRefusal =>
  new WorkbookRefusal('too-large', '工作簿解压后超过 100 MB，请只保留台账工作表后再导入')

/** yauzl and zlib report a broken package in English; the clerk reads one sentence, the cause stays attached. */
function refusalOf(error: unknown): unknown {
  if (error instanceof WorkbookRefusal) return error
  if (error instanceof Error && 'code' in error && isFileSystemCode(error.code)) return error
  const refusal = damaged('压缩包不完整')
  refusal.cause = error
  return refusal
}

/** Trouble with the disk is not the workbook's fault and keeps its own error. */
function isFileSystemCode(code: unknown): boolean {
  return typeof code === 'string' && /^E[A-Z]+$/.test(code)
}
