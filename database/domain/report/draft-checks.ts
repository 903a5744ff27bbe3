import {
  checkReport,
  type EarlierReport,
  type ReportDraft,
  type ReportFacts
} from '@domain/report/report-checks'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import { periodEnd } from '@domain/calendar/period'
import { lightOf, type LitProject } from '@domain/light/light-of'
import type { LightRule } from '@domain/light/light-rule'
import { warningAt, type Violation } from '@domain/violation'

/** The project of a report as its rules read it. */
export interface ReportedProject extends Omit<LitProject, 'reports'> {
  actualFinish: CalendarDate | null
  budgetFen: number | null
}

/** What surrounds a report besides its project. */
export interface ReportGround {
  today: CalendarDate
  rule: LightRule
  previous: EarlierReport | null
  following: EarlierReport | null
}

/** Screen and service ask the same of a report; its light is the one that it would bring once reviewed. */
export function factsOf(draft: ReportDraft, project: ReportedProject, ground: ReportGround): ReportFacts {
  const { period, cumProgressPercent } = draft
  const reports = [{ period, state: 'reviewed', cumProgressPercent }] as const
  const { previous, following, today } = ground
  return {
    today,
    previous,
    following,
    duplicate: false,
    actualFinish: project.actualFinish,
    budgetFen: project.budgetFen,
    light: lightOf({ ...project, reports }, ground.rule, periodEnd(period)).color
  }
}

/** What a draft may still lack: it is asked for when the report is handed in. */
const lacking: ReadonlySet<string> = new Set(['problems', 'correctionReason'])

/** A draft may be incomplete, never wrong. Source: domain §1.5. */
export function checkReportDraft(draft: ReportDraft, facts: ReportFacts): Violation[] {
  return checkReport(draft, facts).map((violation) => {
    const { field, message } = violation
    const isMissing =
      lacking.has(field) || (field === 'cumProgressPercent' && draft.cumProgressPercent === null)
    return isMissing ? warningAt(field, message) : violation
  })
}
