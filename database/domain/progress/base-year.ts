import type { CalendarDate } from '@domain/calendar/calendar-date'
import { yearOf } from '@domain/calendar/day-count'

/** The city's documents tell the growth of its services against 2021. Source: domain §2.5 (S0.10). */
const documentedBaseYear = 2021

/** The year with whose end a share is compared: the chosen one where it lies before the cut-off's year. */
export function baseYearOf(chosen: number | null, cutoff: CalendarDate): number {
  const last = yearOf(cutoff) - 1
  return chosen !== null && chosen <= last ? chosen : Math.min(documentedBaseYear, last)
}

/** The years to choose from, the latest first: back to the first in which a centre opened, and the usual one. */
export function baseYears(firstOpened: CalendarDate | null, cutoff: CalendarDate): number[] {
  const usual = baseYearOf(null, cutoff)
  const first = firstOpened === null ? usual : Math.min(yearOf(firstOpened), usual)
  return Array.from({ length: yearOf(cutoff) - first }, (_, index) => yearOf(cutoff) - 1 - index)
}
