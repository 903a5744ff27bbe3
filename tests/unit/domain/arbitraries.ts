import fc from 'fast-check'
import { addDays } from '@domain/calendar/day-count'

/** Any day from 1999-12-31 on for about a hundred years, leap and century years included. */
export const anyDate = fc.integer({ min: 0, max: 36_600 }).map((days) => addDays('1999-12-31', days))

/** A day of one year, for curves and counts. */
export const dayOf = (year: number) =>
  fc.integer({ min: 0, max: 364 }).map((days) => addDays(`${year}-01-01`, days))
