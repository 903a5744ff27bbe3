import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { CenterKind } from '@domain/center/vocabulary'
import { isListedOn, type DatedListing } from '@domain/progress/listing'

/** A project as a bulletin (通报) knew it. */
export interface SnapshotProject extends DatedListing {
  projectId: string
  projectNo: string
  name: string
  unitId: string
  kind: CenterKind
  actualStart: CalendarDate | null
  actualFinish: CalendarDate | null
  acceptedOn: CalendarDate | null
  /** Of the last reviewed report; null without one. */
  cumProgressPercent: number | null
  /** Of that report; empty when it corrects nothing. */
  correctionReason: string
}

/** The target in force of one unit and kind. */
export interface SnapshotTarget {
  unitId: string
  /** Short name. */
  unitName: string
  kind: CenterKind
  targetCount: number
  version: number
  docNo: string
  reason: string
}

/** All that the figures of a bulletin were computed from. */
export interface SnapshotState {
  cutoff: CalendarDate
  projects: readonly SnapshotProject[]
  /** Of the units alone; the city's own target would count them twice. */
  targets: readonly SnapshotTarget[]
}

/** The figures that two bulletins are compared by. */
export const figureLabels = {
  target: '任务数',
  listed: '入库数',
  started: '开工数',
  finished: '完工数',
  accepted: '完成数'
} as const
export type SnapshotFigures = Record<keyof typeof figureLabels, number>

export const noFigures: SnapshotFigures = { target: 0, listed: 0, started: 0, finished: 0, accepted: 0 }

/** What one project adds to the figures at the end of a day. */
export function shareOf(project: SnapshotProject | undefined, cutoff: CalendarDate): SnapshotFigures {
  if (project === undefined || !isListedOn(project, cutoff)) return noFigures
  const by = (date: CalendarDate | null): number => Number(date !== null && date <= cutoff)
  return {
    target: 0,
    listed: 1,
    started: by(project.actualStart),
    finished: by(project.actualFinish),
    accepted: by(project.acceptedOn)
  }
}

/** The figures as the bulletin printed them, of all units and kinds that the state holds. */
export function figuresOf({ cutoff, projects, targets }: SnapshotState): SnapshotFigures {
  const target = targets.reduce((sum, { targetCount }) => sum + targetCount, 0)
  return sumOfFigures([{ ...noFigures, target }, ...projects.map((project) => shareOf(project, cutoff))])
}

export function sumOfFigures(all: readonly SnapshotFigures[]): SnapshotFigures {
  const sums = { ...noFigures }
  for (const figures of all) {
    sums.target += figures.target
    sums.listed += figures.listed
    sums.started += figures.started
    sums.finished += figures.finished
    sums.accepted += figures.accepted
  }
  return sums
}

/** now − before. */
export function differenceOf(now: SnapshotFigures, before: SnapshotFigures): SnapshotFigures {
  return {
    target: now.target - before.target,
    listed: now.listed - before.listed,
    started: now.started - before.started,
    finished: now.finished - before.finished,
    accepted: now.accepted - before.accepted
  }
}
