import { daysBetween } from '@domain/calendar/day-count'

/** From so many days on the page warns in red. Source: hazards §3.2. */
const tooOldDays = 7

export interface BackupAge {
  text: string
  tooOld: boolean
}

/**
 * How old the newest verified backup is on a local day.
 * @param newest local day of the newest backup; null when there is none.
 */
export function backupAge(newest: string | null, today: string): BackupAge {
  if (newest === null) return { text: '还没有备份，请立即备份', tooOld: true }
  const days = Math.max(0, daysBetween(newest, today))
  if (days === 0) return { text: '今天已备份', tooOld: false }
  return days >= tooOldDays
    ? { text: `最近一次备份已是 ${days} 天前，请立即备份`, tooOld: true }
    : { text: `最近一次备份在 ${days} 天前`, tooOld: false }
}
