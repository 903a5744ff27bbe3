import type { BackupLine } from '@contract/backup'
import { formatInstant } from '@renderer/format'

/** When and why the newest verified backup was made. */
export function lastBackupWords(newest: BackupLine | undefined): string {
  return newest === undefined
    ? '还没有备份'
    : `最近一次：${formatInstant(newest.createdAt)}（${newest.reason}）`
}

/**
 * When the next automatic backup is made.
 * @param dueAt ISO instant; null while nothing changed since the newest backup.
 * @param now ISO instant.
 */
export function nextBackupWords(dueAt: string | null, now: string): string {
  if (dueAt === null) return '之后数据没有变化，不需要再备份'
  return dueAt <= now
    ? '数据有变化，几分钟内自动备份'
    : `数据有变化，${formatInstant(dueAt).slice(11)} 左右自动备份`
}
