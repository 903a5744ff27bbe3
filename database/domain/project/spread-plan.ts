import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays, daysBetween } from '@domain/calendar/day-count'

/**
 * 倒排工期: plan dates for nodes between the start and the acceptance, each at the share of the work done with it,
 * the last one on the day of acceptance. Null dates where the window is unknown or turned round.
 */
export function spreadPlan(
  weights: readonly number[],
  start: CalendarDate | null,
  accept: CalendarDate | null
): (CalendarDate | null)[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (start === null || accept === null || accept < start || total <= 0) return weights.map(() => null)
  const days = daysBetween(start, accept)
  let done = 0
  return weights.map((weight) => {
    done += weight
    return addDays(start, Math.floor((days * done) / total))
  })
}
