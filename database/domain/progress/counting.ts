import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { ProjectStage } from '@domain/project/vocabulary'

/** What decides whether a project stands in a figure; figure and list ask the same predicates below. */
export interface CountableProject {
  countsTowardTarget: boolean
  stage: ProjectStage
  planAccept: CalendarDate | null
  actualStart: CalendarDate | null
  actualFinish: CalendarDate | null
  acceptedOn: CalendarDate | null
}

type Listing = Pick<CountableProject, 'countsTowardTarget' | 'stage'>

/** 入库: counts toward the target and is not moved out (调整出库). Source: domain §2.1. */
export function isListed(project: Listing): boolean {
  return project.countsTowardTarget && project.stage !== 'moved_out'
}

/** 开工 on or before the cut-off. Source: domain §2.1. */
export function isStarted(
  project: Listing & Pick<CountableProject, 'actualStart'>,
  cutoff: CalendarDate
): boolean {
  return isListed(project) && isBy(project.actualStart, cutoff)
}

/** 完工 on or before the cut-off. Source: domain §2.1. */
export function isFinished(
  project: Listing & Pick<CountableProject, 'actualFinish'>,
  cutoff: CalendarDate
): boolean {
  return isListed(project) && isBy(project.actualFinish, cutoff)
}

/** 完成 (验收销号) on or before the cut-off. Source: domain §2.1. */
export function isAccepted(
  project: Listing & Pick<CountableProject, 'acceptedOn'>,
  cutoff: CalendarDate
): boolean {
  return isListed(project) && isBy(project.acceptedOn, cutoff)
}

/** Planned to be accepted on or before the cut-off. Source: domain §2.3. */
export function isPlannedBy(
  project: Listing & Pick<CountableProject, 'planAccept'>,
  cutoff: CalendarDate
): boolean {
  return isListed(project) && isBy(project.planAccept, cutoff)
}

function isBy(date: CalendarDate | null, cutoff: CalendarDate): boolean {
  return date !== null && date <= cutoff
}
