import type { BackupLine } from '@contract/backup'
import type { BackupInfo, BackupReason } from '@database/backup/backup-info'
import { copyBackup } from '@database/backup/copy-backup'
import { listBackups as verifiedBackups } from '@database/backup/list-backups'
import { copyMissingFiles } from '@database/attachments/copy-files'
import { dataFolder } from '@database/data-folder'
import { filesOfRecords } from '@database/repositories/attachments'
import { backUpAttachments } from '@services/attachment/attachment-jobs'
import { copiesIn, type AttachmentKeeper } from '@services/attachment/attachment-keeper'
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

/** The database, then the photos and papers that lie beside no backup yet. */
export async function createBackup(context: JobContext, keeper: AttachmentKeeper): Promise<{ name: string }> {
  context.progress(0, 0, '正在备份并核对')
  const { name } = await context.database.createBackup('manual')
  await backUpAttachments(context, keeper)
  return { name }
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

/** A fresh backup, copied to the folder that the clerk chose, with the photos and papers that are not there yet. */
export async function copyBackupTo(context: JobContext, keeper: AttachmentKeeper): Promise<{ name: string }> {
  const { reader, signal, progress } = context
  progress(0, 0, '正在备份并核对')
  const backup = await context.database.createBackup('manual')
  await backUpAttachments(context, keeper)
  signal.throwIfAborted()
  progress(0, 0, '正在复制到所选文件夹')
  const { backups, attachments } = dataFolder(context.dataFolder)
  const chosen = chosenPath(context)
  await copyBackup(backup, backups, chosen)
  await copyMissingFiles(attachments, copiesIn(chosen), await filesOfRecords(reader), {
    signal,
    progress: (done, total) => progress(done, total, `正在复制照片和附件 ${done} / ${total}`)
  })
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
