import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { storedAt } from '@domain/attachment/content-hash'
import { headBytes } from '@domain/attachment/limits'
import { renameWithRetry, syncFile, syncFolder } from '@database/durable-files'
import { entriesOf } from '@database/folder-entries'
import { codeOf, StorageError, typedError } from '@database/storage-errors'

/** What has come in and belongs to no record yet. */
const incomingFolder = 'incoming'

/** Where a content lies; built of the hash alone, so that no name of a file can lead anywhere else. */
export function storedPath(folder: string, hash: string): string {
  return join(folder, ...storedAt(hash))
}

/** Where a content waits until a record takes it. */
export function incomingPath(folder: string, hash: string): string {
  return join(folder, incomingFolder, storedAt(hash)[1])
}

export interface StoredContent {
  hash: string
  bytes: number
}

/** A file became larger than allowed while it was read. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError'
}

/**
 * Copies a file in, where it waits under its hash until a record takes it; there it is whole or not at all.
 * @throws {TooLargeError} @throws StorageError the folder cannot be written. @throws what reading the source throws.
 */
export async function bringIn(
  folder: string,
  source: string,
  { largest, signal }: { largest: number; signal: AbortSignal }
): Promise<StoredContent> {
  const chunks = createReadStream(source, { signal })
  const stored = await writePartial(folder, chunks, largest)
  return move(stored, incomingPath(folder, stored.hash))
}

/** Stores bytes under their hash; durable once it answers. @throws StorageError */
export async function putBytes(folder: string, bytes: Uint8Array): Promise<StoredContent> {
  const stored = await writePartial(folder, [bytes], bytes.byteLength)
  return move(stored, await placeFor(folder, stored.hash))
}

/** Stores what has come in; over an altered file of the same name too. @returns false when it waits no more. */
export async function keepIncoming(folder: string, hash: string): Promise<boolean> {
  const from = incomingPath(folder, hash)
  if ((await sizeOf(from)) === null) return false
  const target = await placeFor(folder, hash)
  await writable(() => renameWithRetry(from, target))
  await writable(() => syncFolder(join(target, '..')))
  return true
}

/** Removes what has come in and is not kept. */
export async function discardIncoming(folder: string, hash: string): Promise<void> {
  await writable(() => rm(incomingPath(folder, hash), { force: true }))
}

/** Removes what came in and was taken by no record before the given instant, in milliseconds. */
export async function removeStaleIncoming(folder: string, before: number): Promise<void> {
  const incoming = join(folder, incomingFolder)
  for (const name of await entriesOf(incoming)) {
    const path = join(incoming, name)
    if ((await stat(path)).mtimeMs < before) await rm(path, { force: true })
  }
}

/** The first bytes of a file and how many it has; null when there is none, or something else than a file. */
export async function startOf(path: string): Promise<{ head: Uint8Array; bytes: number } | null> {
  // Before it is opened: opening a pipe would wait for ever.
  if ((await sizeOf(path)) === null) return null
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const head = Buffer.alloc(Math.min(headBytes, size))
      // The length in words: Node 18, as the Electron for development has it, would read nothing otherwise.
      const { bytesRead } = await file.read(head, 0, head.length, 0)
      return { head: head.subarray(0, bytesRead), bytes: size }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Bytes of a file; null when there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.size : null
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return null
    throw error
  }
}

interface Unplaced extends StoredContent {
  partial: string
}

async function writePartial(
  folder: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  largest: number
): Promise<Unplaced> {
  const partial = join(folder, incomingFolder, `${randomUUID()}.partial`)
  try {
    await writable(() => mkdir(join(folder, incomingFolder), { recursive: true }))
    const written = await writeHashed(partial, chunks, largest)
    await writable(() => syncFile(partial))
    return { ...written, partial }
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

async function writeHashed(
  partial: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  largest: number
): Promise<StoredContent> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await writable(() => open(partial, 'wx'))
  try {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength
      if (bytes > largest) throw new TooLargeError()
      hash.update(chunk)
      await writable(() => file.writeFile(chunk))
    }
  } finally {
    await file.close()
  }
  return { hash: hash.digest('hex'), bytes }
}

async function move({ partial, hash, bytes }: Unplaced, target: string): Promise<StoredContent> {
  try {
    await writable(() => renameWithRetry(partial, target))
    await writable(() => syncFolder(join(target, '..')))
    return { hash, bytes }
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

async function placeFor(folder: string, hash: string): Promise<string> {
  const target = storedPath(folder, hash)
  await writable(() => mkdir(join(target, '..'), { recursive: true }))
  return target
}

const words = {
  full: '磁盘空间不足，照片或附件没有存下来。请清理磁盘空间后再添加',
  'read-only': '数据文件夹只能读取，照片或附件没有存下来。请检查文件夹的写入权限后再添加'
}

/** The errors of writing here are the store's own; those of reading a source speak of the clerk's file. */
async function writable<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run()
  } catch (error) {
    const known = typedError(error)
    if (known instanceof StorageError && (known.kind === 'full' || known.kind === 'read-only')) {
      throw new StorageError(known.kind, { message: words[known.kind], cause: error })
    }
    throw known
  }
}
