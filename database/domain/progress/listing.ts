import type { CalendarDate } from '@domain/calendar/calendar-date'
import { stageOn, type StageStep } from '@domain/project/stage-on'
import type { ProjectStage } from '@domain/project/vocabulary'

/** When a project came onto the list and left it. */
export interface DatedListing {
  countsTowardTarget: boolean
  stage: ProjectStage
  /** Day of 入库; null counts from the first day on. */
  listedOn: CalendarDate | null
  /** Day of 调整出库; null with that stage means that it never counted. */
  movedOutOn: CalendarDate | null
}

/** 入库 at the end of a day: what was told to a meeting before a project moved out stays true. Source: domain §2.1. */
export function isListedOn(project: DatedListing, date: CalendarDate): boolean {
  if (!hasEnteredBy(project, date)) return false
  return project.stage !== 'moved_out' || (project.movedOutOn !== null && date < project.movedOutOn)
}

/** Was put on the list by the end of a day, whether or not it left since. */
export function hasEnteredBy(
  { countsTowardTarget, listedOn }: Pick<DatedListing, 'countsTowardTarget' | 'listedOn'>,
  date: CalendarDate
): boolean {
  return countsTowardTarget && (listedOn === null || listedOn <= date)
}

/** 完成 at the end of a day by a project that is listed on that day. Source: domain §2.1. */
export function isAcceptedOn(
  project: DatedListing & { acceptedOn: CalendarDate | null },
  date: CalendarDate
): boolean {
  return isListedOn(project, date) && project.acceptedOn !== null && project.acceptedOn <= date
}

/** At work on a day: neither moved out by then nor suspended on it. Source: domain §1.5. */
export function isAtWorkOn(
  { stage, movedOutOn }: Pick<DatedListing, 'stage' | 'movedOutOn'>,
  steps: readonly StageStep[],
  date: CalendarDate
): boolean {
  if (stageOn(stage, steps, date) === 'suspended') return false
  return stage !== 'moved_out' || (movedOutOn !== null && date < movedOutOn)
}
