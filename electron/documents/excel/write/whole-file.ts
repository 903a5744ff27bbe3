import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { isTransientLock, outputErrorOf } from '@documents/excel/write/output-error'

/**
 * Writes a file that appears whole or not at all: beside the target under another name, synced, then renamed.
 * @param produce writes into the stream and ends it.
 * @returns the SHA-256 of the file, hexadecimal.
 * @throws OutputError when the target cannot be written; any error of `produce` as it is. No trace is left.
 */
export async function writeWholeFile(
  path: string,
  produce: (stream: Writable) => Promise<void>
): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`)
  try {
    await writeAndSync(temporary, produce)
    const hash = createHash('sha256')
    await pipeline(createReadStream(temporary), hash)
    await renameOver(temporary, path)
    return hash.digest('hex')
  } catch (error) {
    await rm(temporary, { force: true })
    throw outputErrorOf(error)
  }
}

/** The same for a file that is there in memory. */
export function writeWholeBytes(path: string, bytes: Uint8Array): Promise<string> {
  return writeWholeFile(path, (stream) => new Promise((resolve) => stream.end(bytes, resolve)))
}

async function writeAndSync(path: string, produce: (stream: Writable) => Promise<void>): Promise<void> {
  const stream = createWriteStream(path, { flags: 'wx' })
  const closed = new Promise<void>((resolve, reject) => {
    stream.once('close', resolve)
    stream.once('error', reject)
  })
  // Whichever fails first ends the wait: a full disk would leave the producer waiting for ever.
  await Promise.all([produce(stream), closed]).catch(async (error: unknown) => {
    await destroyed(stream)
    throw error
  })
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Windows removes no file that is still open. */
async function destroyed(stream: Writable): Promise<void> {
  if (stream.closed) return
  await new Promise<void>((resolve) => {
    stream.once('close', resolve)
    stream.destroy()
  })
}

/** Virus scanners and indexers hold a fresh file for a moment on Windows. Source: hazards §3.2. */
const pausesBeforeRetry = [50, 150, 300, 600]

async function renameOver(from: string, to: string): Promise<void> {
  for (const pause of pausesBeforeRetry) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (!isTransientLock(error)) throw error
      await wait(pause)
    }
  }
  await rename(from, to)
}
