import { checkDatabase } from '@database/check-database'
import { openForInspection, openForMigration } from '@database/data-source'
import { readBook } from '@database/migration-book'
import type { Migration } from '@database/migrations/migration'

/** Up to this size the whole file is checked at each open; a larger one is checked beside the work (`check`). */
const CHECKED_AT_OPEN_BYTES = 32 * 1024 * 1024

export type Verdict =
  | { kind: 'current' }
  | { kind: 'pending' }
  | { kind: 'damaged' }
  | { kind: 'newer'; neededVersion: string | null }

/** Lets SQLite roll back what a crash left half-written: the only write before the content is known. */
export async function recover(file: string): Promise<void> {
  const connection = await openForMigration(file, false)
  await connection.destroy()
}

/** What the content says, read without writing: sound, and by its book of migrations old, current or too new. */
export async function judgeContent(
  file: string,
  sizeBytes: number,
  known: readonly Migration[]
): Promise<Verdict> {
  const source = await openForInspection(file)
  try {
    if (sizeBytes <= CHECKED_AT_OPEN_BYTES && (await checkDatabase(source, 'quick')).length > 0) {
      return { kind: 'damaged' }
    }
    const book = await readBook(source)
    const unknown = book.some((entry, index) => known[index]?.name !== entry.name)
    if (unknown) return { kind: 'newer', neededVersion: book.at(-1)?.appVersion ?? null }
    return { kind: book.length < known.length ? 'pending' : 'current' }
  } finally {
    await source.destroy()
  }
}

/** The version of the program that took the last step of a newer file; null when even that cannot be read. */
export async function versionThatWrote(file: string, recovering: boolean): Promise<string | null> {
  if (recovering) return null
  const source = await openForInspection(file)
  try {
    return (await readBook(source)).at(-1)?.appVersion ?? null
  } finally {
    await source.destroy()
  }
}
