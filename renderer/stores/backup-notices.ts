import type { BackupStatus } from '@contract/backup-status'

export interface BackupNotice {
  /** `alert`: red, data could be lost today; `caution`: calm. */
  level: 'alert' | 'caution'
  text: string
}

/** What the clerk has to know about the safety of the data, the gravest first; empty when all is well. */
export function backupNotices(status: BackupStatus): BackupNotice[] {
  const { problem, placeWarning, conflictCopies } = status
  const notices: BackupNotice[] = []
  if (problem !== null) notices.push({ level: 'caution', text: `自动备份没有成功：${problem.message}` })
  if (conflictCopies.length > 0) {
    notices.push({
      level: 'caution',
      text: `数据文件旁边有疑似重复的文件：${conflictCopies.join('、')}。可能是同步软件产生的冲突副本，请与维护人员核对哪一份是最新的，不要直接删除`
    })
  }
  if (placeWarning !== null) notices.push({ level: 'caution', text: placeWarning })
  return notices
}
