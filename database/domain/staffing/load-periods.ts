import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays } from '@domain/calendar/day-count'
import type { HeldShare } from '@domain/staffing/assignment-draft'
import { changeDays, totalOn } from '@domain/staffing/presence'

/** A stretch of days with one Σ FTE. */
export interface LoadPeriod {
  from: CalendarDate
  /** Last day, inclusive; null for the open end. */
  to: CalendarDate | null
  /** Tenths of a full post, > 0. */
  totalTenths: number
}

/** Σ FTE of a person through time, without the days of none; neighbours with the same sum are one period. */
export function loadPeriods(assignments: readonly HeldShare[]): LoadPeriod[] {
  const changes = changeDays(assignments)
  const periods: LoadPeriod[] = []
  for (const [index, from] of changes.entries()) {
    const next = changes[index + 1]
    const to = next === undefined ? null : addDays(next, -1)
    const totalTenths = totalOn(assignments, from)
    const last = periods.at(-1)
    if (last !== undefined && last.totalTenths === totalTenths && last.to === addDays(from, -1)) last.to = to
    else if (totalTenths > 0) periods.push({ from, to, totalTenths })
  }
  return periods
}
