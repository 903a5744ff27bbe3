import type { CalendarDate } from '@domain/calendar/calendar-date'
import { centerStatuses, type CenterStatus } from '@domain/center/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** Only a running centre counts as 建成投用. Source: domain §1.2. */
export function isOpen(center: { status: CenterStatus }): boolean {
  return center.status === 'open'
}

/** The statuses that no longer take part in the register's totals. */
export function isGone(center: { status: CenterStatus }): boolean {
  return center.status === 'merged' || center.status === 'closed'
}

export interface StatusChange {
  fromStatus: CenterStatus | null
  toStatus: CenterStatus
  changedOn: CalendarDate
  reason: string
  docNo: string
}

/** Merging and closing need a reason and a document; nothing is dated ahead. Source: domain §1.2. */
export function checkStatusChange(change: StatusChange, today: CalendarDate): Violation[] {
  const violations: Violation[] = []
  const label = centerStatuses[change.toStatus]
  if (change.fromStatus === change.toStatus) {
    violations.push(errorAt('toStatus', `本中心已是“${label}”，请选择其他状态`))
  }
  if (change.changedOn > today) {
    violations.push(errorAt('changedOn', `变更日期晚于今天（${today}），请改为实际发生的日期`))
  }
  if (isGone({ status: change.toStatus })) {
    if (change.reason.trim() === '') violations.push(errorAt('reason', `改为“${label}”须填写原因`))
    if (change.docNo.trim() === '') violations.push(errorAt('docNo', `改为“${label}”须填写批准文号`))
  }
  return violations
}

/**
 * The status that held at the end of a day, by the history in any order; null before the first entry.
 * Of two changes on one day the later element of the list wins.
 */
export function statusOn(
  history: readonly Pick<StatusChange, 'changedOn' | 'toStatus'>[],
  date: CalendarDate
): CenterStatus | null {
  let latest: Pick<StatusChange, 'changedOn' | 'toStatus'> | null = null
  for (const change of history) {
    if (change.changedOn > date) continue
    if (latest === null || change.changedOn >= latest.changedOn) latest = change
  }
  return latest?.toStatus ?? null
}
