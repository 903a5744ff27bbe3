import { lstat, open, stat } from 'node:fs/promises'
import { codeOf } from '@database/storage-errors'

/** "NCDK", written into every database of ours at creation, so that another program's file is told apart. */
export const APPLICATION_ID = 0x4e43444b

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')
const HEADER_BYTES = 100

/** What a file says about itself before SQLite touches it. Nothing is written. */
export type FileHeader =
  | { kind: 'absent' }
  | { kind: 'foreign' }
  | { kind: 'damaged' }
  | { kind: 'ours'; userVersion: number; sizeBytes: number }

/**
 * Reads the header of the file. `recovering` says that a rollback journal lies beside it: then the size may differ
 * from what the header says until SQLite has rolled back.
 *
 * Call it only while this process has no connection to the file: closing any handle to a file drops the locks that
 * SQLite holds on it in the same process (POSIX).
 */
export async function readHeader(file: string, recovering: boolean): Promise<FileHeader> {
  const found = await kindOf(file)
  if (found !== 'file') return { kind: found }
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const header = Buffer.alloc(HEADER_BYTES)
    const { bytesRead } = await handle.read(header, 0, HEADER_BYTES, 0)
    return judge(header.subarray(0, bytesRead), size, recovering)
  } finally {
    await handle.close()
  }
}

async function kindOf(file: string): Promise<'file' | 'absent' | 'foreign'> {
  try {
    return (await stat(file)).isFile() ? 'file' : 'foreign'
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return (await isDanglingLink(file)) ? 'foreign' : 'absent'
  }
}

async function isDanglingLink(file: string): Promise<boolean> {
  try {
    return (await lstat(file)).isSymbolicLink()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

function judge(header: Buffer, sizeBytes: number, recovering: boolean): FileHeader {
  const start = header.subarray(0, MAGIC.length)
  const blank = header.every((byte) => byte === 0)
  if (!blank && !MAGIC.subarray(0, start.length).equals(start)) return { kind: 'foreign' }
  if (blank || header.length < HEADER_BYTES) return { kind: 'damaged' }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) return { kind: 'damaged' }
  if (header.readUInt32BE(68) !== APPLICATION_ID) return { kind: 'foreign' }
  const sizeIsKnown = header.readUInt32BE(24) === header.readUInt32BE(92)
  const expected = header.readUInt32BE(28) * pageSize
  if (!recovering && sizeIsKnown && sizeBytes < expected) return { kind: 'damaged' }
  return { kind: 'ours', userVersion: header.readUInt32BE(60), sizeBytes }
}
