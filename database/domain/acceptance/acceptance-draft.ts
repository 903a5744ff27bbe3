import type { AcceptanceConclusion, AcceptanceLevel } from '@domain/acceptance/vocabulary'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { ProjectStage } from '@domain/project/vocabulary'

/** A clause of the score sheet; scores in tenths of a point. */
export interface ScoredClause {
  clause: string
  fullScoreTenths: number
  /** Null until it is scored. */
  scoreTenths: number | null
  deductionReason: string
  /** 一票否决 applies to the clause. */
  veto: boolean
  /** The clause was violated. */
  vetoed: boolean
}

/** What a level stands on: which, when, and with what outcome. */
export interface HeldAcceptance {
  level: AcceptanceLevel
  heldOn: CalendarDate
  conclusion: AcceptanceConclusion
}

/** What the rules read of an acceptance as a clerk enters it. */
export interface AcceptanceDraft extends HeldAcceptance {
  rectifyDue: CalendarDate | null
  rectification: string
  items: readonly ScoredClause[]
}

/** What the service gathers around the draft before asking `checkAcceptance`. */
export interface AcceptanceFacts {
  today: CalendarDate
  /** 合格线 in tenths of a point. */
  passLineTenths: number
  project: {
    stage: ProjectStage
    actualStart: CalendarDate | null
    actualFinish: CalendarDate | null
    acceptedOn: CalendarDate | null
  }
  /** The living acceptances of the project without the one being saved. */
  others: readonly HeldAcceptance[]
  /** The day on which the stored version of this record accepted the project; null when it did not. */
  acceptedBefore: CalendarDate | null
}
