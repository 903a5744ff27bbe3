import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { LeavingReason } from '@domain/staffing/vocabulary'

/** Days from the first to the last, both inclusive; a null end is open. */
export interface Period {
  validFrom: CalendarDate
  validTo: CalendarDate | null
}

/** What a day's count reads of an assignment (任职). */
export interface HeldShare extends Period {
  /** Tenths of a full-time post, 1 … 10. */
  fteTenths: number
  /** 长假 and 借调 from this post: days on which it is held, but nobody stands at it. */
  away: readonly Period[]
}

/** What the rules read of an assignment; a form or row may hold more. */
export interface AssignmentDraft extends HeldShare {
  mainPost: boolean
  /** Null while it goes on. */
  endReason: LeavingReason | null
}

/** Another assignment of the same person, with the words that tell the clerk which one it is. */
export interface OtherAssignment extends AssignmentDraft {
  centerName: string
  postName: string
}
