import { DateText } from '@contract/primitives'

/**
 * The day the program believes in, alike in shell and backend: DESK_TODAY for training and tests,
 * else the local calendar day of the clock.
 */
export function dayOf(clock: Date, fixed: string | null): string {
  if (fixed !== null) return DateText.parse(fixed)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`
}
