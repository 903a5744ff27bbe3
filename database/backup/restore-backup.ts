import { copyFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isBackupName } from '@database/backup/backup-info'
import { fileHash } from '@database/backup/file-hash'
import { listBackups } from '@database/backup/list-backups'
import { checkDatabase } from '@database/check-database'
import type { DataFolder } from '@database/data-folder'
import { openForInspection } from '@database/data-source'
import { renameWithRetry, syncFile, syncFolder } from '@database/durable-files'
import { readHeader } from '@database/file-header'
import { codeOf, NotFoundError, StorageError } from '@database/storage-errors'

/**
 * Checks a backup whole: listed, its file unchanged since it was verified, sound, and of a version that this build
 * knows. Throws with the reason otherwise.
 */
export async function verifyBackup(folder: DataFolder, name: string, knownVersion: number): Promise<void> {
  const info = (await listBackups(folder.backups)).find((backup) => backup.name === name)
  if (!isBackupName(name) || info === undefined) {
    throw new NotFoundError('找不到这份备份，请刷新备份列表')
  }
  if (info.userVersion > knownVersion) {
    throw new StorageError('damaged', {
      message: `这份备份由更高版本（${info.appVersion}）创建，请先升级程序`
    })
  }
  const file = join(folder.backups, name)
  const header = await readHeader(file, false)
  if (header.kind !== 'ours' || (await fileHash(file)) !== info.sha256) throw damagedBackup()
  const copy = await openForInspection(file)
  try {
    if ((await checkDatabase(copy, 'quick')).length > 0) throw damagedBackup()
  } finally {
    await copy.destroy()
  }
}

/**
 * Puts a verified backup in the place of the database. Call it with the lock held and every connection closed. The
 * copy is complete and synced before one rename swaps it in: at each moment the old or the new file is there.
 */
export async function putBackupInPlace(folder: DataFolder, name: string): Promise<void> {
  const copy = `${folder.database}.restoring`
  try {
    await copyFile(join(folder.backups, name), copy)
    await syncFile(copy)
    if ((await fileHash(copy)) !== (await fileHash(join(folder.backups, name)))) throw damagedBackup()
    // A journal left by a crash belongs to the old file; SQLite would roll it into the new one.
    await rm(folder.journal, { force: true })
    await renameWithRetry(copy, folder.database)
    await syncFolder(folder.root)
  } catch (error) {
    await rm(copy, { force: true })
    throw error
  }
}

/**
 * Copies a database that cannot be opened, and the journal beside it, to names that say so. Nothing of the clerk's is
 * ever deleted. Answers the name of the copy, or null when there is no file.
 */
export async function keepAside(folder: DataFolder, now: string): Promise<string | null> {
  const aside = `${folder.database}.aside-${now.replaceAll(/\D/g, '')}`
  const kept = await copyIfThere(folder.database, aside)
  await copyIfThere(folder.journal, `${aside}-journal`)
  return kept ? aside : null
}

async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    if (!(await stat(from)).isFile()) {
      throw new StorageError('io', { message: `${from} 不是文件，请先把它移到别处再恢复` })
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
  await copyFile(from, to)
  await syncFile(to)
  return true
}

function damagedBackup(): StorageError {
  return new StorageError('damaged', { message: '这份备份已损坏，没有恢复。请选择另一份备份' })
}
