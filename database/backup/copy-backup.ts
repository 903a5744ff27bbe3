import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupInfo, manifestName } from '@database/backup/backup-info'
import { removeIfReachable, renameWithRetry, syncFile, syncFolder } from '@database/durable-files'
import { StorageError, typedError } from '@database/storage-errors'
import { copyVerified } from '@database/verified-copy'

/**
 * Copies a verified backup with its manifest to another folder (a stick, a share), which must be there, and compares
 * the copy's hash; under their final names both are whole or not there.
 * @throws the signal's reason when it ends the copying
 */
export async function copyBackup(
  backup: BackupInfo,
  from: string,
  to: string,
  signal?: AbortSignal
): Promise<void> {
  const manifest = manifestName(backup.name)
  const partial = join(to, `${backup.name}.partial`)
  const partialManifest = join(to, `${manifest}.partial`)
  try {
    if (!(await copyVerified(join(from, backup.name), partial, backup.sha256, signal))) {
      throw new StorageError('damaged', { message: '复制出来的备份与原件不一致，没有保留。请换一个磁盘再试' })
    }
    await copyFile(join(from, manifest), partialManifest)
    await syncFile(partialManifest)
    await renameWithRetry(partialManifest, join(to, manifest))
    await renameWithRetry(partial, join(to, backup.name))
    await syncFolder(to)
  } catch (error) {
    await removeIfReachable(partial)
    await removeIfReachable(partialManifest)
    throw typedError(error)
  }
}
