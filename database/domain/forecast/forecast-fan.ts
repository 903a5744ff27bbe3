import type { CalendarDate } from '@domain/calendar/calendar-date'
import { endOfMonth, endOfYear } from '@domain/calendar/day-count'
import { forecastBy, type ForecastGround, type ForecastMethod } from '@domain/forecast/methods'

/** Where each method sees the count at one day; the fan opens at the cut-off, where all say D. */
export interface FanPoint extends Record<ForecastMethod, number | null> {
  date: CalendarDate
  low: number
  high: number
}

/** The cut-off and each month's end after it; empty once the year is over. Source: domain §2.4. */
export function forecastFan(ground: ForecastGround): FanPoint[] {
  const { from, year } = ground
  if (from >= endOfYear(year)) return []
  const ends = Array.from({ length: 12 }, (_, index) => endOfMonth(year, index + 1))
  return [from, ...ends.filter((end) => end > from)].map((date) => {
    const plan = forecastBy('plan', ground, date)
    const pace = forecastBy('pace', ground, date)
    const linear = forecastBy('linear', ground, date)
    const values = [plan, pace, linear].filter((value) => value !== null)
    return { date, plan, pace, linear, low: Math.min(...values), high: Math.max(...values) }
  })
}
