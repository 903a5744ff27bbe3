import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isContentHash } from '@domain/attachment/content-hash'
import type { FileStanding } from '@domain/attachment/vocabulary'
import { sizeOf, storedPath } from '@database/attachments/attachment-store'
import { fileHash } from '@database/backup/file-hash'
import { entriesOf } from '@database/folder-entries'
import { codeOf } from '@database/storage-errors'

/** A file as some record expects it. */
export interface ExpectedFile {
  hash: string
  /** Null when its size is not known. */
  bytes: number | null
}

/** By size alone, which costs nothing. */
export async function quickStanding(folder: string, { hash, bytes }: ExpectedFile): Promise<FileStanding> {
  const size = await sizeOf(storedPath(folder, hash))
  if (size === null) return 'missing'
  return bytes === null || size === bytes ? 'whole' : 'altered'
}

/** By content. A file that cannot be read, on a broken sector, counts as altered. */
export async function fullStanding(folder: string, file: ExpectedFile): Promise<FileStanding> {
  const quick = await quickStanding(folder, file)
  if (quick !== 'whole') return quick
  try {
    return (await fileHash(storedPath(folder, file.hash))) === file.hash ? 'whole' : 'altered'
  } catch (error) {
    if (codeOf(error) === null) throw error
    return codeOf(error) === 'ENOENT' ? 'missing' : 'altered'
  }
}

export interface Damage<File extends ExpectedFile> {
  missing: File[]
  altered: File[]
}

interface Pace {
  signal: AbortSignal
  /** Told after each file. */
  progress?: (done: number) => void
  /** Rests after each file as long as it took, so that the disk stays the clerk's. */
  gently?: boolean
}

/** Which of the files are missing or altered, by content. @throws the signal's reason when it ends the reading */
export async function checkFiles<File extends ExpectedFile>(
  folder: string,
  files: readonly File[],
  standingOf: (folder: string, file: File) => Promise<FileStanding>,
  { signal, progress, gently = false }: Pace
): Promise<Damage<File>> {
  const damage: Damage<File> = { missing: [], altered: [] }
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted()
    const begun = performance.now()
    const standing = await standingOf(folder, file)
    if (standing !== 'whole') damage[standing].push(file)
    progress?.(index + 1)
    if (gently) await pause(performance.now() - begun, undefined, { signal })
  }
  return damage
}

/** The hashes of all files that lie in a folder of attachments, or in a copy of one; empty when there is none. */
export async function storedHashes(folder: string): Promise<Set<string>> {
  const found = new Set<string>()
  for (const shelf of await entriesOf(folder)) {
    if (!/^[0-9a-f]{2}$/u.test(shelf)) continue
    for (const name of await entriesOf(join(folder, shelf))) {
      if (isContentHash(name) && name.startsWith(shelf)) found.add(name)
    }
  }
  return found
}
