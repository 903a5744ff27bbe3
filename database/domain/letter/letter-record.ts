import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { LetterState } from '@domain/letter/vocabulary'

/** What the rules read of a letter; a form or row may hold more. */
export interface LetterRecord {
  letterNo: string
  state: LetterState
  /** Null while it is a draft. */
  issuedOn: CalendarDate | null
  replyDue: CalendarDate
  reply: string
  repliedOn: CalendarDate | null
}
