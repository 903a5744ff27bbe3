import type { CalendarDate } from '@domain/calendar/calendar-date'
import {
  addDays,
  dayOfYear,
  daysInYear,
  endOfMonth,
  endOfYear,
  startOfYear,
  yearOf
} from '@domain/calendar/day-count'
import type { CountableProject } from '@domain/progress/counting'
import { isListedOn } from '@domain/progress/listing'

export interface CurvePoint {
  date: CalendarDate
  /** Projects planned to be accepted by the date. */
  planned: number
  /** Projects accepted by the date; null beyond the cut-off, never 0. */
  actual: number | null
}

export interface MonthPoint extends CurvePoint {
  /** 1 … 12. */
  month: number
}

/** P(t) and A(t) for every day of the year. Source: domain §2.3. */
export function curveByDay(
  projects: readonly CountableProject[],
  year: number,
  cutoff: CalendarDate
): CurvePoint[] {
  const listed = projects.filter((project) => isListedOn(project, cutoff))
  const planned = runningTotals(
    listed.map((project) => project.planAccept),
    year
  )
  const actual = runningTotals(
    listed.map((project) => project.acceptedOn),
    year
  )
  return planned.map((count, index) => {
    const date = addDays(startOfYear(year), index)
    return { date, planned: count, actual: date <= cutoff ? (actual[index] ?? 0) : null }
  })
}

/**
 * The same at each month's end; in the month of the cut-off, at the cut-off, where the actual line ends.
 * Source: domain §2.3.
 */
export function curveByMonth(
  projects: readonly CountableProject[],
  year: number,
  cutoff: CalendarDate
): MonthPoint[] {
  const days = curveByDay(projects, year, cutoff)
  return monthDates(year, cutoff).map(({ month, date }) => {
    const point = days[dayOfYear(date) - 1]
    return { month, date, planned: point?.planned ?? 0, actual: point?.actual ?? null }
  })
}

/** The twelve days at which a year's curve is read. */
export function monthDates(year: number, cutoff: CalendarDate): { month: number; date: CalendarDate }[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const end = endOfMonth(year, month)
    const inMonth = cutoff.slice(0, 7) === end.slice(0, 7)
    return { month, date: inMonth ? cutoff : end }
  })
}

/** Whether every planned acceptance falls on December 31st: a plan that says nothing (计划节点集中在年末). Source: domain §2.3. */
export function isPlanBunched(
  projects: readonly CountableProject[],
  year: number,
  cutoff: CalendarDate
): boolean {
  const dates = projects
    .filter((project) => isListedOn(project, cutoff))
    .flatMap(({ planAccept }) => (planAccept === null ? [] : [planAccept]))
  return dates.length > 0 && dates.every((date) => date === endOfYear(year))
}

/** How many dates lie on or before each day of the year; earlier years count from the first day on. */
function runningTotals(dates: readonly (CalendarDate | null)[], year: number): number[] {
  const totals = new Array<number>(daysInYear(year)).fill(0)
  for (const date of dates) {
    if (date === null || yearOf(date) > year) continue
    const index = yearOf(date) < year ? 0 : dayOfYear(date) - 1
    totals[index] = (totals[index] ?? 0) + 1
  }
  let sum = 0
  return totals.map((count) => (sum += count))
}
