import type { BackupLine } from '@contract/backup'
import type { BackupInfo, BackupReason } from '@database/backup/backup-info'
import { copyBackup } from '@database/backup/copy-backup'
import { listBackups as verifiedBackups } from '@database/backup/list-backups'
import { dataFolder } from '@database/data-folder'
import { chosenPath, type DataJobContext, type JobContext, type ServiceContext } from '@services/service'

const reasonWords: Readonly<Record<BackupReason, string>> = {
  manual: '手动备份',
  scheduled: '自动备份',
  'before-migration': '升级前备份',
  'before-import': '导入前备份',
  'before-restore': '恢复前备份'
}

/** Verified backups, newest first. */
export async function listBackups(
  _input: Record<string, never>,
  context: ServiceContext
): Promise<BackupLine[]> {
  const backups = await verifiedBackups(dataFolder(context.dataFolder).backups)
  return backups.map(lineOf)
}

export async function createBackup(
  _input: Record<string, never>,
  context: JobContext
): Promise<{ name: string }> {
  context.progress(0, 0, '正在备份并核对')
  return { name: (await context.database.createBackup('manual')).name }
}

/** @throws NotFoundError, StorageError when the backup is not sound; the present data stays as it was then. */
export async function restoreBackup(
  { name }: { name: string },
  context: DataJobContext
): Promise<{ before: string | null }> {
  context.progress(0, 0, '正在保存现有数据，然后恢复备份')
  const before = await context.data.restore(name)
  return { before: before?.name ?? null }
}

export async function checkData(
  _input: Record<string, never>,
  context: JobContext
): Promise<{ problems: string[] }> {
  context.progress(0, 0, '正在检查数据文件')
  return { problems: await context.database.check() }
}

/** A fresh backup, copied to the folder that the clerk chose. */
export async function copyBackupTo(
  _input: Record<string, never>,
  context: JobContext
): Promise<{ name: string }> {
  context.progress(0, 2, '正在备份并核对')
  const backup = await context.database.createBackup('manual')
  context.signal.throwIfAborted()
  context.progress(1, 2, '正在复制到所选文件夹')
  await copyBackup(backup, dataFolder(context.dataFolder).backups, chosenPath(context))
  return { name: backup.name }
}

function lineOf({ name, createdAt, reason, sizeBytes, appVersion, tables }: BackupInfo): BackupLine {
  const rowsOf = (table: string): number => tables[table]?.rows ?? 0
  return {
    name,
    createdAt,
    reason: reasonWords[reason],
    sizeBytes,
    appVersion,
    centers: rowsOf('center'),
    projects: rowsOf('upgrade_project'),
    persons: rowsOf('person')
  }
}
