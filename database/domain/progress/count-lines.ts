import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { CountableProject } from '@domain/progress/counting'
import { monthDates } from '@domain/progress/curve'
import { hasEnteredBy, isAcceptedOn, isListedOn, type DatedListing } from '@domain/progress/listing'

/** A project with the acceptance date that was frozen (基线), the one planned now, and the real one. */
export interface PlannedAcceptance extends DatedListing, Pick<CountableProject, 'planAccept' | 'acceptedOn'> {
  baselineAccept: CalendarDate | null
}

export interface CountPoint {
  /** 1 … 12. */
  month: number
  date: CalendarDate
  /** By the frozen plans; one that moved out keeps its place. */
  baseline: number
  /** By the plans in force. */
  planned: number
  /** Null beyond the cut-off, never 0. */
  actual: number | null
}

/**
 * How many projects by each month's end: frozen plan, plan in force, accepted. A project enters with the day of 入库 and
 * leaves plan and actual with that of 调整出库. Source: domain §2.3.
 */
export function countLines(
  projects: readonly PlannedAcceptance[],
  year: number,
  cutoff: CalendarDate
): CountPoint[] {
  return monthDates(year, cutoff).map(({ month, date }) => {
    const known = date < cutoff ? date : cutoff
    const howMany = (holds: (project: PlannedAcceptance) => boolean): number => projects.filter(holds).length
    return {
      month,
      date,
      baseline: howMany((project) => hasEnteredBy(project, known) && isBy(project.baselineAccept, date)),
      planned: howMany((project) => isListedOn(project, known) && isBy(project.planAccept, date)),
      actual: date <= cutoff ? howMany((project) => isAcceptedOn(project, date)) : null
    }
  })
}

/** The frozen date of acceptance: the plan's own, else that of the last node. Source: domain §2.3. */
export function baselineAcceptOf(
  baselinePlanAccept: CalendarDate | null,
  milestones: readonly { baselineDate: CalendarDate | null }[]
): CalendarDate | null {
  return baselinePlanAccept ?? milestones.at(-1)?.baselineDate ?? null
}

function isBy(day: CalendarDate | null, date: CalendarDate): boolean {
  return day !== null && day <= date
}
