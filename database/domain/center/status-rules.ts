import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { CenterDraft, CenterFacts } from '@domain/center/center-draft'
import { centerStatuses, type CenterStatus } from '@domain/center/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** Only a running centre counts as 建成投用. Source: domain §1.2. */
export function isOpen(center: { status: CenterStatus }): boolean {
  return center.status === 'open'
}

/** The statuses that no longer take part in the register's totals. */
function isGone(center: { status: CenterStatus }): boolean {
  return center.status === 'merged' || center.status === 'closed'
}

/**
 * Merging and closing need a reason and a document; nothing is dated ahead. A new record may arrive in any status,
 * since the ledger T1 that it may be imported from holds no papers. Source: domain §1.2.
 */
export function checkStatusChange(
  draft: Pick<CenterDraft, 'status' | 'statusNote'>,
  facts: Pick<CenterFacts, 'previousStatus' | 'today'>
): Violation[] {
  if (facts.previousStatus === null || facts.previousStatus === draft.status) return []
  const violations: Violation[] = []
  const { changedOn, reason, docNo } = draft.statusNote ?? { changedOn: facts.today, reason: '', docNo: '' }
  const label = centerStatuses[draft.status]
  if (changedOn > facts.today) {
    violations.push(
      errorAt('statusNote.changedOn', `变更日期晚于今天（${facts.today}），请改为实际发生的日期`)
    )
  }
  if (isGone(draft)) {
    if (reason.trim() === '') violations.push(errorAt('statusNote.reason', `改为“${label}”须填写原因`))
    if (docNo.trim() === '') violations.push(errorAt('statusNote.docNo', `改为“${label}”须填写批准文号`))
  }
  return violations
}

interface StatusEntry {
  changedOn: CalendarDate
  toStatus: CenterStatus
}

/**
 * The status that held at the end of a day, by the history in any order; null before the first entry.
 * Of two changes on one day the later element of the list wins.
 */
export function statusOn(history: readonly StatusEntry[], date: CalendarDate): CenterStatus | null {
  let latest: StatusEntry | null = null
  for (const change of history) {
    if (change.changedOn > date) continue
    if (latest === null || change.changedOn >= latest.changedOn) latest = change
  }
  return latest?.toStatus ?? null
}

/**
 * Whether a centre was in operation at the end of a day. 建成投用日期 tells for the days before its history begins;
 * where neither tells, it was not. Source: domain §2.5.
 */
export function wasOpenOn(
  center: { status: CenterStatus; openDate: CalendarDate | null },
  history: readonly StatusEntry[],
  date: CalendarDate
): boolean {
  const told = statusOn(history, date)
  if (told !== null) return told === 'open'
  const opened = center.openDate !== null && center.openDate <= date
  return opened && (history.length > 0 || isOpen(center))
}
