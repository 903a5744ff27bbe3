import { isCalendarDate, type CalendarDate } from '@domain/calendar/calendar-date'
import { addMonths, endOfMonth } from '@domain/calendar/day-count'

/** A month of reporting (报告期) written `YYYY-MM`; as text it sorts by time. */
export type Period = string

export function isPeriod(text: string): boolean {
  return isCalendarDate(`${text}-01`)
}

export function periodOf(date: CalendarDate): Period {
  return date.slice(0, 7)
}

/** The last day of the month. */
export function periodEnd(period: Period): CalendarDate {
  return endOfMonth(Number(period.slice(0, 4)), Number(period.slice(5, 7)))
}

/** The month `months` later, earlier when negative. */
export function periodAfter(period: Period, months = 1): Period {
  return periodOf(addMonths(`${period}-01`, months))
}

/** The last month that is over at the end of the cut-off: September on 09-30, August on 09-29. */
export function lastCompletePeriod(cutoff: CalendarDate): Period {
  const period = periodOf(cutoff)
  return cutoff === periodEnd(period) ? period : periodAfter(period, -1)
}
