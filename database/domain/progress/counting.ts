import type { CalendarDate } from '@domain/calendar/calendar-date'
import { isListedOn, type DatedListing } from '@domain/progress/listing'

/** What decides whether a project stands in a figure; figure and list ask the same predicates below. */
export interface CountableProject extends DatedListing {
  planAccept: CalendarDate | null
  actualStart: CalendarDate | null
  actualFinish: CalendarDate | null
  acceptedOn: CalendarDate | null
}

/** 开工 on or before the cut-off. Source: domain §2.1. */
export function isStarted(
  project: DatedListing & Pick<CountableProject, 'actualStart'>,
  cutoff: CalendarDate
): boolean {
  return isListedOn(project, cutoff) && isBy(project.actualStart, cutoff)
}

/** 完工 on or before the cut-off. Source: domain §2.1. */
export function isFinished(
  project: DatedListing & Pick<CountableProject, 'actualFinish'>,
  cutoff: CalendarDate
): boolean {
  return isListedOn(project, cutoff) && isBy(project.actualFinish, cutoff)
}

/** 完成 (验收销号) on or before the cut-off. Source: domain §2.1. */
export function isAccepted(
  project: DatedListing & Pick<CountableProject, 'acceptedOn'>,
  cutoff: CalendarDate
): boolean {
  return isListedOn(project, cutoff) && isBy(project.acceptedOn, cutoff)
}

/** Planned to be accepted on or before the cut-off. Source: domain §2.3. */
export function isPlannedBy(
  project: DatedListing & Pick<CountableProject, 'planAccept'>,
  cutoff: CalendarDate
): boolean {
  return isListedOn(project, cutoff) && isBy(project.planAccept, cutoff)
}

function isBy(date: CalendarDate | null, cutoff: CalendarDate): boolean {
  return date !== null && date <= cutoff
}
