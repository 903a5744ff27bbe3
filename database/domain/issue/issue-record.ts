import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { IssueState } from '@domain/issue/vocabulary'

/** What the rules read of an issue; a form or row may hold more. */
export interface IssueRecord {
  issueNo: string
  foundOn: CalendarDate
  dueOn: CalendarDate
  dutyPerson: string
  requiredAction: string
  state: IssueState
  appliedOn: CalendarDate | null
  closedOn: CalendarDate | null
  /** 验证人. */
  closedBy: string
}

/** What a clerk enters of an issue; the rest is set by its steps. */
export type IssueEntry = Pick<IssueRecord, 'issueNo' | 'foundOn' | 'dueOn' | 'dutyPerson' | 'requiredAction'>

/** A new issue before its first step. */
export const untouched = { state: 'open', appliedOn: null, closedOn: null, closedBy: '' } as const
