import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { fileHash } from '@database/backup/file-hash'
import { syncFile } from '@database/durable-files'

/**
 * Copies a file under a name that is not its last one, and reads the copy again from the disk.
 * @returns whether the copy has the hash. @throws the signal's reason when it ends the copying
 */
export async function copyVerified(
  from: string,
  to: string,
  hash: string,
  signal?: AbortSignal
): Promise<boolean> {
  await pipeline(createReadStream(from), createWriteStream(to), { signal })
  await syncFile(to)
  return (await fileHash(to)) === hash
}
