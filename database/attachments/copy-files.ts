import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { storedPath } from '@database/attachments/attachment-store'
import { type ExpectedFile, fullStanding, storedHashes } from '@database/attachments/check-files'
import { removeIfReachable, renameWithRetry, syncFolder } from '@database/durable-files'
import { codeOf } from '@database/storage-errors'
import { copyVerified } from '@database/verified-copy'

interface Told {
  signal: AbortSignal
  progress?: (done: number, total: number) => void
}

/**
 * Brings to another folder of attachments the files that it does not hold; what is there stays, whatever becomes of the
 * source. Each copy is compared by its hash and appears whole or not at all, so that a bad file never displaces a good one.
 * @returns how many were copied; those that are missing or altered at the source are left out, for the check tells of them.
 */
export async function copyMissingFiles(
  from: string,
  to: string,
  files: readonly ExpectedFile[],
  { signal, progress }: Told
): Promise<number> {
  const held = await storedHashes(to)
  const wanted = files.filter(({ hash }) => !held.has(hash))
  let copied = 0
  for (const [index, { hash }] of wanted.entries()) {
    signal.throwIfAborted()
    progress?.(index, wanted.length)
    if (await copyFile(storedPath(from, hash), to, hash, signal)) copied += 1
  }
  return copied
}

/** Puts back files that are missing or altered from a copy that holds them whole. @returns those that came back. */
export async function bringBackFiles<File extends ExpectedFile>(
  from: string,
  to: string,
  files: readonly File[],
  { signal }: Told
): Promise<File[]> {
  const back: File[] = []
  for (const file of files) {
    signal.throwIfAborted()
    if ((await fullStanding(from, file)) !== 'whole') continue
    if (await copyFile(storedPath(from, file.hash), to, file.hash, signal)) back.push(file)
  }
  return back
}

/** False when the source is not there or is not what its name says. */
async function copyFile(source: string, to: string, hash: string, signal: AbortSignal): Promise<boolean> {
  const target = storedPath(to, hash)
  const partial = `${target}.partial`
  try {
    await mkdir(join(target, '..'), { recursive: true })
    if (!(await copyVerified(source, partial, hash, signal))) {
      await rm(partial, { force: true })
      return false
    }
    await renameWithRetry(partial, target)
    await syncFolder(join(target, '..'))
    return true
  } catch (error) {
    await removeIfReachable(partial)
    if (codeOf(error) === 'ENOENT' && isOf(error, source)) return false
    throw error
  }
}

function isOf(error: unknown, path: string): boolean {
  return error instanceof Error && 'path' in error && error.path === path
}
