import { daysBetween } from '@domain/calendar/day-count'
import type { AttachmentsStatus, BackupStatus, SecondPlaceStatus } from '@contract/backup-status'
import { formatInstant } from '@renderer/format'

export interface BackupNotice {
  /** `alert`: red, data could be lost today; `caution`: calm. */
  level: 'alert' | 'caution'
  text: string
}

/** A second place that has got no copy for so many days is told in red. Source: hazards §3.2. */
const TOO_OLD_DAYS = 7

/**
 * How old the newest copy in the second place is, in words and in days.
 * @param today local day of the clock, `YYYY-MM-DD`
 */
export function copyAge(newestCopyAt: string | null, today: string): { text: string; tooOld: boolean } {
  if (newestCopyAt === null) return { text: '第二位置还没有备份', tooOld: true }
  const days = Math.max(0, daysBetween(formatInstant(newestCopyAt).slice(0, 10), today))
  if (days === 0) return { text: '最新的一份是今天的', tooOld: false }
  return { text: `最新的一份在 ${days} 天前`, tooOld: days > TOO_OLD_DAYS }
}

/** What the clerk has to know about the safety of the data, the gravest first; empty when all is well. */
export function backupNotices(status: BackupStatus, today: string): BackupNotice[] {
  const { problem, placeWarning, conflictCopies, secondPlace } = status
  const notices: BackupNotice[] = [...attachmentNotices(status.attachments)]
  if (secondPlace !== null) notices.push(...secondPlaceNotices(secondPlace, today))
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

function attachmentNotices({ missing, altered, recovered, problem }: AttachmentsStatus): BackupNotice[] {
  const notices: BackupNotice[] = []
  const damaged = [...missing, ...altered]
  if (damaged.length > 0) {
    const named = damaged.slice(0, 3).join('、')
    const words = [
      missing.length > 0 ? `${missing.length} 个文件不见了` : '',
      altered.length > 0 ? `${altered.length} 个文件被改动` : ''
    ].filter((part) => part !== '')
    notices.push({
      level: 'alert',
      text: `照片和附件有 ${words.join('、')}（${named}${damaged.length > 3 ? ' 等' : ''}），请到“数据与备份”从备份找回`
    })
  }
  if (recovered > 0) {
    notices.push({
      level: 'caution',
      text: `${recovered} 个照片或附件的文件曾经不见或被改动，已从备份找回。请不要在数据文件夹里删改文件`
    })
  }
  if (problem !== null) notices.push({ level: 'caution', text: problem })
  return notices
}

function secondPlaceNotices(place: SecondPlaceStatus, today: string): BackupNotice[] {
  const age = copyAge(place.newestCopyAt, today)
  if (!place.reachable) {
    return [
      { level: 'alert', text: `备份的第二位置连接不上（${age.text}）。请插好 U 盘或检查网络，或更换位置` }
    ]
  }
  if (age.tooOld) return [{ level: 'alert', text: `${age.text}，请按“立即复制”。${place.problem ?? ''}` }]
  return place.problem === null ? [] : [{ level: 'alert', text: place.problem }]
}
