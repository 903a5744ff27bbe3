import type { BackupInfo } from '@database/backup/backup-info'
import { listBackups } from '@database/backup/list-backups'
import type { DataFolder } from '@database/data-folder'
import type { LockHolder } from '@database/process-lock'
import { codeOf } from '@database/storage-errors'

/** Why a database stays closed. The file was not changed. */
export type Refusal =
  | { state: 'newer'; neededVersion: string | null }
  | { state: 'foreign' }
  | { state: 'damaged' }
  | { state: 'locked'; holder: LockHolder | null }
  | { state: 'unwritable' }
  /** The old state is in place, byte for byte or from the backup made just before. */
  | { state: 'migration-failed'; step: string; cause: unknown }

export type Refused = Refusal & {
  /** What happened and what to do next. */
  message: string
  /** The verified backups, newest first. */
  backups: BackupInfo[]
}

export async function refused(folder: DataFolder, refusal: Refusal): Promise<Refused> {
  return { ...refusal, message: messageOf(refusal, folder), backups: await offered(folder) }
}

/** A backup folder that cannot be read must not hide why the database stays closed: then none is offered. */
async function offered(folder: DataFolder): Promise<BackupInfo[]> {
  try {
    return await listBackups(folder.backups)
  } catch (error) {
    if (codeOf(error) === null) throw error
    return []
  }
}

function messageOf(refusal: Refusal, folder: DataFolder): string {
  switch (refusal.state) {
    case 'newer': {
      const version = refusal.neededVersion === null ? '' : `（${refusal.neededVersion}）`
      return `数据由更高版本${version}创建，请先升级程序。数据没有改动`
    }
    case 'foreign':
      return `${folder.database} 不是本程序的数据文件。文件没有改动，请把它移走，或选择一份备份恢复`
    case 'damaged':
      return '数据文件已损坏，无法打开。文件没有改动，请选择一份备份恢复'
    case 'locked':
      return `数据正由${holderName(refusal.holder)}使用，请关闭那边的程序后再打开`
    case 'unwritable':
      return `数据文件夹 ${folder.root} 无法写入，请检查文件夹权限和磁盘空间，或更换数据文件夹`
    case 'migration-failed':
      return `升级数据时出错（${refusal.step}），已保持升级前的状态。请重试，或先使用原来的版本`
  }
}

function holderName(holder: LockHolder | null): string {
  return holder === null ? '另一个程序' : ` ${holder.user}（电脑 ${holder.computer}）`
}
