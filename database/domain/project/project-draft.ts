import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { ProjectStage, ResponsibilityRole } from '@domain/project/vocabulary'

/** 节点; weights are whole percent. The order of the array is the order of the work. */
export interface MilestoneDraft {
  name: string
  weight: number
  mandatory: boolean
  operatorNode: boolean
  planDate: CalendarDate | null
  actualDate: CalendarDate | null
}

interface ResponsibilityDraft {
  role: ResponsibilityRole
  personName: string
}

/** What the rules read of an upgrade project as a clerk enters it; a form or row may hold more. */
export interface ProjectDraft {
  projectNo: string
  year: number
  /** 入库日期; null counts from the first day of the year. */
  listedOn: CalendarDate | null
  planStart: CalendarDate | null
  planFinish: CalendarDate | null
  planAccept: CalendarDate | null
  actualStart: CalendarDate | null
  actualFinish: CalendarDate | null
  acceptedOn: CalendarDate | null
  stage: ProjectStage
  countsTowardTarget: boolean
  milestones: readonly MilestoneDraft[]
  responsibilities: readonly ResponsibilityDraft[]
}

/** What the service gathers around the draft before asking `checkProject`. */
export interface ProjectFacts {
  today: CalendarDate
  /** Another project, deleted ones included, that holds the same number. */
  numberHolder: { name: string; deleted: boolean } | null
  /** Another counting project of the same centre and year that is not moved out. */
  otherCounting: { projectNo: string; name: string } | null
}
