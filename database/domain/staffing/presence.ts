import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays, holdsOn } from '@domain/calendar/day-count'
import type { HeldShare, Period } from '@domain/staffing/assignment-draft'

/** Whether somebody stands at the post on the day: it is held, and not left by 长假 or 借调. Source: domain §2.6. */
export function isPresentOn(held: Omit<HeldShare, 'fteTenths'>, date: CalendarDate): boolean {
  return holdsOn(held, date) && !held.away.some((period) => holdsOn(period, date))
}

/** Σ FTE at which a person stands on a day, in tenths. */
export function totalOn(assignments: readonly HeldShare[], date: CalendarDate): number {
  return assignments.reduce((sum, held) => sum + (isPresentOn(held, date) ? held.fteTenths : 0), 0)
}

/** The days on which Σ FTE can change, in order: between two of them every day is alike. */
export function changeDays(assignments: readonly HeldShare[]): CalendarDate[] {
  const periods: Period[] = assignments.flatMap((held) => [held, ...held.away])
  const days = periods.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)]
  )
  return [...new Set(days)].sort()
}
