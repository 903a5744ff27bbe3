import { rm } from 'node:fs/promises'
import { keepAside, putBackupInPlace, verifyBackup } from '@database/backup/restore-backup'
import { type DataFolder, dataFolder } from '@database/data-folder'
import { DeskDatabase } from '@database/desk-database'
import { renameWithRetry, syncFile, syncFolder } from '@database/durable-files'
import { readHeader } from '@database/file-header'
import { runMigrations } from '@database/migration-runner'
import { migrations } from '@database/migrations'
import { openDatabase, type OpenOptions, type OpenResult } from '@database/open-database'
import { acquireLock } from '@database/process-lock'
import { refused, type Refused } from '@database/refusal'
import { ConflictError, storageProblemOf } from '@database/storage-errors'

/**
 * Creates a database with the dictionaries, lets `fill` write into it, and opens it. Only on the user's word, and only
 * where none is: throws ConflictError when the file exists, and whatever `fill` throws. It is built under another
 * name, so that neither a crash nor a failure leaves half a database.
 */
export async function createDatabase(
  options: OpenOptions,
  fill?: (database: DeskDatabase) => Promise<void>
): Promise<OpenResult> {
  const refusal = await withLock(options, async (folder) => {
    if ((await readHeader(folder.database, false)).kind !== 'absent') {
      throw new ConflictError(null, '数据文件已经存在，没有新建。请重新打开程序')
    }
    const building = `${folder.database}.creating`
    await removeUnfinished(building)
    try {
      await build(options, { ...folder, database: building, journal: `${building}-journal` }, fill)
    } catch (error) {
      await removeUnfinished(building)
      throw error
    }
    // A journal without its database is the rest of a file that was moved away; it must not meet the new one.
    await keepAside(folder, options.context.now())
    await rm(folder.journal, { force: true })
    await renameWithRetry(building, folder.database)
    await syncFolder(folder.root)
  })
  return refusal ?? openDatabase(options)
}

async function build(
  { context, migrations: steps = migrations }: OpenOptions,
  folder: DataFolder,
  fill?: (database: DeskDatabase) => Promise<void>
): Promise<void> {
  const { now, appVersion } = context
  await runMigrations({ file: folder.database, migrations: steps, create: true, now, appVersion })
  if (fill !== undefined) {
    // The folder's lock is held around all of this; closing the unfinished database must not release it.
    const lock = { release: () => Promise.resolve() }
    const database = await DeskDatabase.open({ folder, lock, context, afterCommit: () => undefined })
    await fill(database).finally(() => database.close())
  }
  await syncFile(folder.database)
}

/**
 * Puts a verified backup in the place of a database that cannot be opened or is missing, and opens it. The broken
 * file is kept beside it under another name.
 */
export async function restoreClosedDatabase(options: OpenOptions, backup: string): Promise<OpenResult> {
  const refusal = await withLock(options, async (folder) => {
    await verifyBackup(folder, backup, (options.migrations ?? migrations).length)
    await keepAside(folder, options.context.now())
    await putBackupInPlace(folder, backup)
  })
  return refusal ?? openDatabase(options)
}

/** Runs `work` with the folder's lock; answers why it could not, or null. */
async function withLock(
  options: OpenOptions,
  work: (folder: DataFolder) => Promise<void>
): Promise<Refused | null> {
  const folder = dataFolder(options.folder)
  const result = await acquireLock(folder, options.context.now())
  if (result.state === 'locked') return refused(folder, { state: 'locked', holder: result.holder })
  if (result.state === 'unwritable') return refused(folder, { state: 'unwritable' })
  try {
    await work(folder)
    return null
  } catch (error) {
    if (storageProblemOf(error) === 'full') return refused(folder, { state: 'unwritable' })
    throw error
  } finally {
    await result.lock.release()
  }
}

async function removeUnfinished(building: string): Promise<void> {
  await rm(building, { force: true })
  await rm(`${building}-journal`, { force: true })
}
