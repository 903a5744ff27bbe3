import type { CalendarDate } from '@domain/calendar/calendar-date'

/** What the rules read of an assignment (任职); a form or row may hold more. */
export interface AssignmentDraft {
  /** Tenths of a full-time post, 1 … 10. */
  fteTenths: number
  mainPost: boolean
  validFrom: CalendarDate
  /** Last day, inclusive; null while it goes on. */
  validTo: CalendarDate | null
}

/** Another assignment of the same person, with the words that tell the clerk which one it is. */
export interface OtherAssignment extends AssignmentDraft {
  centerName: string
  postName: string
}
