import { assertNever } from '@domain/assert-never'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import { endOfYear } from '@domain/calendar/day-count'
import { monthsLeft, timeProgressOfYear } from '@domain/calendar/time-progress'
import { forecastFinish, type ForecastProject } from '@domain/forecast/finish-forecast'
import { isAcceptedOn, isListedOn } from '@domain/progress/listing'
import { paceOf } from '@domain/progress/pace'

/** Three ways to look ahead; the name is printed beside the number. Source: domain §2.4. */
export const forecastMethods = { plan: '按计划顺延', pace: '按近三月速度', linear: '按序时外推' } as const
export type ForecastMethod = keyof typeof forecastMethods

/** Everything the methods look ahead from, worked out once. */
export interface ForecastGround {
  year: number
  /** The cut-off, at the latest the last day of the year. */
  from: CalendarDate
  /** D: accepted by then. */
  done: number
  /** N: on the list by then. */
  listed: number
  /** Mean monthly completions of the last complete months; null before the first. */
  pace: number | null
  /** 0 … 1. */
  timeProgress: number
  /** Forecast acceptances of the projects on the list. */
  finishes: readonly (CalendarDate | null)[]
}

/** Before a quarter of the year a straight line says nothing. Source: domain §2.4. */
export function isLinearMeaningful(timeProgress: number): boolean {
  return timeProgress >= 0.25
}

export function forecastGround(
  projects: readonly ForecastProject[],
  year: number,
  cutoff: CalendarDate
): ForecastGround {
  const from = cutoff < endOfYear(year) ? cutoff : endOfYear(year)
  const listed = projects.filter((project) => isListedOn(project, from))
  return {
    year,
    from,
    done: listed.filter((project) => isAcceptedOn(project, from)).length,
    listed: listed.length,
    pace: paceOf(
      (date) => listed.filter(({ acceptedOn }) => acceptedOn !== null && acceptedOn <= date).length,
      year,
      from
    ),
    timeProgress: timeProgressOfYear(year, from),
    finishes: listed.map((project) => forecastFinish(project, from))
  }
}

/**
 * Whole projects accepted by a day from `from` to year end, between D and N; null where the method does not apply:
 * no complete month yet, or less than a quarter of the year. Source: domain §2.4.
 */
export function forecastBy(
  method: ForecastMethod,
  ground: ForecastGround,
  date: CalendarDate
): number | null {
  const { year, from, done, pace, timeProgress, finishes } = ground
  switch (method) {
    case 'plan':
      return finishes.filter((finish) => finish !== null && finish <= date).length
    case 'pace': {
      if (pace === null) return null
      return within(ground, done + pace * (monthsLeft(year, from) - monthsLeft(year, date)))
    }
    case 'linear': {
      if (!isLinearMeaningful(timeProgress)) return null
      return within(ground, (done / timeProgress) * timeProgressOfYear(year, date))
    }
    default:
      return assertNever(method)
  }
}

/** A project begun is not a project done; the nudge undoes the binary error of 3 × (7 / 3). */
function within({ done, listed }: ForecastGround, value: number): number {
  return Math.min(listed, Math.max(done, Math.floor(value + 1e-9)))
}
