import { deflateRawSync } from 'node:zlib'
import { crc32 } from '@documents/excel/package/crc32'
import { damaged } from '@documents/excel/workbook-refusal'

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50

/**
 * A zip with some parts replaced; the others are copied as they are, compressed bytes and all.
 * @param bytes a package that `openWorkbookPackage` has accepted
 */
export function replaceParts(bytes: Buffer, replaced: ReadonlyMap<string, string>): Buffer {
  const end = endRecord(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== directorySignature) throw damaged('压缩包目录无法识别')
    const nameLength = bytes.readUInt16LE(at + 28)
    const length = 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const entry = Buffer.from(bytes.subarray(at, at + length))
    at += length
    const name = entry.subarray(46, 46 + nameLength)
    const data = contentOf(bytes, entry, replaced.get(name.toString('utf8')))
    entry.writeUInt32LE(offset, 42)
    const local = localHeader(entry, name)
    parts.push(local, data)
    directory.push(entry)
    offset += local.length + data.length
  }
  const whole = Buffer.concat(directory)
  const tail = Buffer.alloc(22)
  tail.writeUInt32LE(endSignature, 0)
  tail.writeUInt16LE(count, 8)
  tail.writeUInt16LE(count, 10)
  tail.writeUInt32LE(whole.length, 12)
  tail.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, whole, tail])
}

/** The compressed bytes of an entry; for a new text, its sizes and check sum are written into the entry. */
function contentOf(bytes: Buffer, entry: Buffer, text: string | undefined): Buffer {
  if (text === undefined) {
    const header = entry.readUInt32LE(42)
    if (bytes.readUInt32LE(header) !== localSignature) throw damaged('压缩包内容无法识别')
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
    return bytes.subarray(start, start + entry.readUInt32LE(20))
  }
  const content = Buffer.from(text)
  const data = deflateRawSync(content)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(crc32(content, 0), 16)
  entry.writeUInt32LE(data.length, 20)
  entry.writeUInt32LE(content.length, 24)
  return data
}

/** As the directory says it, without a descriptor behind the data and without extra fields. */
function localHeader(entry: Buffer, name: Buffer): Buffer {
  entry.writeUInt16LE(entry.readUInt16LE(8) & ~8, 8)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(localSignature, 0)
  entry.copy(local, 4, 6, 28)
  local.writeUInt16LE(name.length, 26)
  return Buffer.concat([local, name])
}

function endRecord(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at
  }
  throw damaged('压缩包没有目录')
}
