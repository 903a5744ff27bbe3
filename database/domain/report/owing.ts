import type { CalendarDate } from '@domain/calendar/calendar-date'
import { periodEnd, type Period } from '@domain/calendar/period'
import { isListedOn, type DatedListing } from '@domain/progress/listing'
import type { ReportState } from '@domain/report/vocabulary'

/** Listed at the end of the month and not accepted by then. Source: domain §1.5. */
export function owesReport(
  project: DatedListing & { acceptedOn: CalendarDate | null },
  period: Period
): boolean {
  const end = periodEnd(period)
  return isListedOn(project, end) && (project.acceptedOn === null || project.acceptedOn > end)
}

/** Out of the reporter's hands: 已报, 已审 or 锁定. */
export function isHandedIn(state: ReportState): boolean {
  return state === 'submitted' || state === 'reviewed' || state === 'locked'
}

/** Where the report of one project and month stands; `missing` also for one that nobody has begun. */
export type ReportStanding = 'not_due' | 'missing' | ReportState

/** 未报 is what is owed and not begun. */
export const reportStandings: Readonly<Record<Exclude<ReportStanding, 'not_due'>, string>> = {
  missing: '未报',
  draft: '草稿',
  submitted: '已报',
  returned: '退回',
  reviewed: '已审',
  locked: '锁定'
}

/** Counts of one unit and month for the matrix of completeness (完整性). Source: domain §3.1. */
export interface Completeness {
  /** Projects that owe a report. */
  due: number
  /** Of these, handed in (已报, 已审 or 锁定). */
  handedIn: number
  /** Of these, 已审 or 锁定. */
  reviewed: number
  /** Of these, returned and not sent again. */
  returned: number
  /** `due − handedIn`: nobody has begun, a draft, or returned. */
  missing: number
}

/** @param states of the reports of the projects that owe one; null without a report. */
export function completenessOf(states: readonly (ReportState | null)[]): Completeness {
  const handedIn = states.filter((state) => state !== null && isHandedIn(state)).length
  return {
    due: states.length,
    handedIn,
    reviewed: states.filter((state) => state === 'reviewed' || state === 'locked').length,
    returned: states.filter((state) => state === 'returned').length,
    missing: states.length - handedIn
  }
}
