import type { CalendarDate } from '@domain/calendar/calendar-date'
import { daysBetween, startOfYear } from '@domain/calendar/day-count'
import type { IssueRecord } from '@domain/issue/issue-record'
import type { IssueState } from '@domain/issue/vocabulary'

/** Where an issue stands on the cut-off date, as a figure or a filter asks for it. */
export const issueStandings = {
  open: '未销号',
  overdue: '已超期',
  due_soon: '7 日内到期',
  closed: '已销号'
} as const
export type IssueStanding = keyof typeof issueStandings

/** An issue due within so many days is 临近到期 (临近提醒). */
export const issueDueSoonDays = 7

type Dated = Pick<IssueRecord, 'foundOn' | 'dueOn' | 'state' | 'appliedOn' | 'closedOn'>

/** The issues of a year on the cut-off: found by then, and not crossed off before the year began. */
export function isOfYear({ foundOn, closedOn }: Dated, year: number, cutoff: CalendarDate): boolean {
  return foundOn <= cutoff && (closedOn === null || closedOn >= startOfYear(year))
}

/** The state on a day: a step that came later is not seen; of an undated one the present is told. */
export function stateOn({ state, appliedOn, closedOn }: Dated, cutoff: CalendarDate): IssueState {
  if (state !== 'closed' && state !== 'applied') return state
  if (state === 'closed' && closedOn !== null && closedOn <= cutoff) return 'closed'
  return appliedOn !== null && appliedOn <= cutoff ? 'applied' : 'working'
}

/**
 * Days past the deadline, ≥ 0: of an open one up to the cut-off, of one crossed off up to that day. The clock of a
 * deferred one (挂账) stands still.
 */
export function daysOverdue(issue: Dated, cutoff: CalendarDate): number {
  const state = stateOn(issue, cutoff)
  if (state === 'deferred') return 0
  const until = state === 'closed' ? (issue.closedOn ?? cutoff) : cutoff
  return Math.max(0, daysBetween(issue.dueOn, until))
}

/** Not crossed off, not deferred, and past its deadline. */
export function isOverdue(issue: Dated, cutoff: CalendarDate): boolean {
  return stateOn(issue, cutoff) !== 'closed' && daysOverdue(issue, cutoff) > 0
}

/** Not crossed off, not deferred, and due from the cut-off on within seven days. */
export function isDueSoon(issue: Dated, cutoff: CalendarDate): boolean {
  const state = stateOn(issue, cutoff)
  if (state === 'closed' || state === 'deferred') return false
  const left = daysBetween(cutoff, issue.dueOn)
  return left >= 0 && left <= issueDueSoonDays
}
