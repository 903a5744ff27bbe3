import { isCalendarDate } from '@domain/calendar/calendar-date'

/**
 * The day the program believes in, alike in shell and backend: DESK_TODAY for training and tests,
 * else the local calendar day of the clock.
 */
export function dayOf(clock: Date, fixed: string | null): string {
  if (fixed !== null && !isCalendarDate(fixed)) throw new Error('DESK_TODAY is no day')
  if (fixed !== null) return fixed
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`
}
