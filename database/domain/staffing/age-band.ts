import type { CalendarDate } from '@domain/calendar/calendar-date'
import { yearOf } from '@domain/calendar/day-count'

/** Lists show the band, not the year of birth: as much as planning needs, no more. Source: hazards §3.6. */
export const ageBands = {
  young: '35 岁及以下',
  middle: '36–45 岁',
  senior: '46–55 岁',
  elder: '56 岁及以上'
} as const
export type AgeBand = keyof typeof ageBands

/** By the age reached within the year; null when the year of birth is unknown. */
export function ageBandOf(birthYear: number | null, date: CalendarDate): AgeBand | null {
  if (birthYear === null) return null
  const age = yearOf(date) - birthYear
  if (age <= 35) return 'young'
  if (age <= 45) return 'middle'
  return age <= 55 ? 'senior' : 'elder'
}
