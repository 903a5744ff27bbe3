import { isCalendarDate, type CalendarDate } from '@domain/calendar/calendar-date'
import { isPeriod, periodAfter, periodEnd, periodOf, type Period } from '@domain/calendar/period'
import { errorAt, type Violation } from '@domain/violation'

export interface NewPeriod {
  period: Period
  dueOn: CalendarDate
}

/** The fifth of the next month, by which offices collect. Source: domain §3.1. */
export function usualDueOn(period: Period): CalendarDate {
  return `${periodAfter(period)}-05`
}

/** The month to open next: after the last one of the year, the first of the year without any; null when it has not begun. */
export function nextPeriod(year: number, existing: readonly Period[], today: CalendarDate): Period | null {
  const last = [...existing].sort().at(-1)
  const next = last === undefined ? `${year}-01` : periodAfter(last)
  return next.startsWith(String(year)) && next <= periodOf(today) ? next : null
}

/** A month that has begun, opened once, with time to report after its end. Source: domain §1.10. */
export function checkNewPeriod(
  { period, dueOn }: NewPeriod,
  { existing, today }: { existing: readonly Period[]; today: CalendarDate }
): Violation[] {
  if (!isPeriod(period)) return [errorAt('period', `“${period}”不是月份，请按 2025-09 的样子填写`)]
  if (existing.includes(period)) return [errorAt('period', `${period} 的报告期已经开启`)]
  if (period > periodOf(today)) {
    return [errorAt('period', `${period} 还没有到（今天 ${today}），到时再开启`)]
  }
  if (!isCalendarDate(dueOn) || dueOn < periodEnd(period)) {
    return [errorAt('dueOn', `报送期限不能早于截止日 ${periodEnd(period)}，请改晚`)]
  }
  return []
}
