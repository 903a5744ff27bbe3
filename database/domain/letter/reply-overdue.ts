import type { CalendarDate } from '@domain/calendar/calendar-date'
import { daysBetween } from '@domain/calendar/day-count'
import type { LetterRecord } from '@domain/letter/letter-record'
import type { LetterState } from '@domain/letter/vocabulary'

type Dated = Pick<LetterRecord, 'state' | 'issuedOn' | 'replyDue' | 'repliedOn'>

/** The state on a day: what came later is not seen; a withdrawal has no date and is told as it is now. */
export function letterStateOn({ state, issuedOn, repliedOn }: Dated, cutoff: CalendarDate): LetterState {
  if (state === 'withdrawn' || state === 'draft') return state
  if (issuedOn === null || issuedOn > cutoff) return 'draft'
  return repliedOn !== null && repliedOn <= cutoff ? 'replied' : 'issued'
}

/** Days past the reply's deadline of a letter that waits for one, ≥ 0. */
export function replyDaysOverdue(letter: Dated, cutoff: CalendarDate): number {
  if (letterStateOn(letter, cutoff) !== 'issued') return 0
  return Math.max(0, daysBetween(letter.replyDue, cutoff))
}
