import { daysInMonth, type CalendarDate } from '@domain/calendar/calendar-date'
import { endOfMonth, endOfYear, partsOf, startOfYear } from '@domain/calendar/day-count'
import { monthsLeft } from '@domain/calendar/time-progress'
import { isAccepted, type CountableProject } from '@domain/progress/counting'

/** Completions per month still needed for the target; 0 when reached, null when no time is left. Source: domain §2.4. */
export function neededPace(done: number, target: number, year: number, cutoff: CalendarDate): number | null {
  if (done >= target) return 0
  const months = monthsLeft(year, cutoff)
  return months === 0 ? null : (target - done) / months
}

/**
 * Mean monthly completions of the last three complete months of the plan year, of fewer at its beginning;
 * null before the first complete month. Source: domain §2.4.
 */
export function recentPace(
  projects: readonly CountableProject[],
  year: number,
  cutoff: CalendarDate
): number | null {
  return paceOf((date) => projects.filter((project) => isAccepted(project, date)).length, year, cutoff)
}

/** The same of any count of completions by a day. */
export function paceOf(
  acceptedBy: (date: CalendarDate) => number,
  year: number,
  cutoff: CalendarDate
): number | null {
  const last = lastCompleteMonth(year, cutoff)
  if (last === 0) return null
  const first = Math.max(0, last - 3)
  const before = first === 0 ? 0 : acceptedBy(endOfMonth(year, first))
  return (acceptedBy(endOfMonth(year, last)) - before) / (last - first)
}

function lastCompleteMonth(year: number, cutoff: CalendarDate): number {
  if (cutoff < startOfYear(year)) return 0
  if (cutoff >= endOfYear(year)) return 12
  const { month, day } = partsOf(cutoff)
  return day === daysInMonth(year, month) ? month : month - 1
}
