import type { CalendarDate } from '@domain/calendar/calendar-date'
import { isAccepted, isFinished, isStarted, type CountableProject } from '@domain/progress/counting'
import { isListedOn } from '@domain/progress/listing'

/** 入库数, 累计开工数, 累计完工数, 累计验收数. */
export interface ProjectCounts {
  listed: number
  started: number
  finished: number
  accepted: number
}

export const noProjects: ProjectCounts = { listed: 0, started: 0, finished: 0, accepted: 0 }

/** @param projects of one year, already narrowed to kind and unit. Source: domain §2.1. */
export function countsAsOf(projects: readonly CountableProject[], cutoff: CalendarDate): ProjectCounts {
  const counts = { ...noProjects }
  for (const project of projects) {
    if (isListedOn(project, cutoff)) counts.listed += 1
    if (isStarted(project, cutoff)) counts.started += 1
    if (isFinished(project, cutoff)) counts.finished += 1
    if (isAccepted(project, cutoff)) counts.accepted += 1
  }
  return counts
}

export function addCounts(a: ProjectCounts, b: ProjectCounts): ProjectCounts {
  return {
    listed: a.listed + b.listed,
    started: a.started + b.started,
    finished: a.finished + b.finished,
    accepted: a.accepted + b.accepted
  }
}
