import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupInfo, manifestName } from '@database/backup/backup-info'
import { fileHash } from '@database/backup/file-hash'
import { renameWithRetry, syncFile, syncFolder } from '@database/durable-files'
import { StorageError, typedError } from '@database/storage-errors'

/**
 * Copies a verified backup with its manifest to another folder (a stick, a share) and compares the copy's hash; under
 * the final name the copy is whole or not there.
 */
export async function copyBackup(backup: BackupInfo, from: string, to: string): Promise<void> {
  const partial = join(to, `${backup.name}.partial`)
  try {
    await mkdir(to, { recursive: true })
    await copyFile(join(from, backup.name), partial)
    await syncFile(partial)
    if ((await fileHash(partial)) !== backup.sha256) {
      throw new StorageError('damaged', { message: '复制出来的备份与原件不一致，没有保留。请换一个磁盘再试' })
    }
    await copyFile(join(from, manifestName(backup.name)), join(to, manifestName(backup.name)))
    await renameWithRetry(partial, join(to, backup.name))
    await syncFolder(to)
  } catch (error) {
    await rm(partial, { force: true })
    throw typedError(error)
  }
}
