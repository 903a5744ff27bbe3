import type { CalendarDate } from '@domain/calendar/calendar-date'
import { lastCompletePeriod, periodOf } from '@domain/calendar/period'
import { ratio } from '@domain/progress/completion'
import { monthDates } from '@domain/progress/curve'
import { isListedOn, type DatedListing } from '@domain/progress/listing'
import { plannedProgress, type PlanShape } from '@domain/progress/planned-progress'
import { isReviewed, lastReviewed, type ReportedProgress } from '@domain/report/reviewed-report'

/** A project as the weighted curve reads it. */
export interface ProgressProject extends DatedListing {
  /** Weight among its fellows, 1 when all count alike. */
  weight: number
  planStart: CalendarDate | null
  acceptedOn: CalendarDate | null
  milestones: readonly { weight: number; planDate: CalendarDate | null; baselineDate: CalendarDate | null }[]
  /** Of this project alone. */
  reports: readonly Pick<ReportedProgress, 'period' | 'state' | 'cumProgressPercent'>[]
}

export interface ProgressPoint {
  /** 1 … 12. */
  month: number
  date: CalendarDate
  /** Projects on the list, the denominator. */
  projects: number
  /** 0 … 1; null without a project. */
  baseline: number | null
  planned: number | null
  /** 0 … 1; null beyond the cut-off and without a project. */
  actual: number | null
  /** Projects that owe a report for the month, and those of them with a reviewed one. */
  due: number
  reviewed: number
  /** False: a hollow 未报 point, carried forward whole. Null: the month is not over, or nothing was due. */
  reported: boolean | null
}

/** P(t) = Σ w·p / Σ w of frozen and present plan, A(t) of the last reviewed reports. Source: domain §2.3. */
export function progressLines(
  projects: readonly ProgressProject[],
  year: number,
  cutoff: CalendarDate,
  shape: PlanShape
): ProgressPoint[] {
  return monthDates(year, cutoff).map(({ month, date }) => {
    const listed = projects.filter((project) => isListedOn(project, date < cutoff ? date : cutoff))
    return {
      month,
      date,
      projects: listed.length,
      baseline: weighted(listed, (project) => byPlan(project, date, shape, 'baselineDate')),
      planned: weighted(listed, (project) => byPlan(project, date, shape, 'planDate')),
      actual: date <= cutoff ? weighted(listed, (project) => actualProgress(project, date)) : null,
      ...reporting(listed, date, cutoff)
    }
  })
}

/** A(t) of one project, 0 … 100: all once accepted, else the last reviewed report carried forward. Source: domain §2.3. */
export function actualProgress(
  { acceptedOn, reports }: Pick<ProgressProject, 'acceptedOn' | 'reports'>,
  date: CalendarDate
): number {
  if (acceptedOn !== null && acceptedOn <= date) return 100
  const entered = reports.filter(({ cumProgressPercent }) => cumProgressPercent !== null)
  return lastReviewed(entered, date)?.cumProgressPercent ?? 0
}

function byPlan(
  { milestones, planStart }: ProgressProject,
  date: CalendarDate,
  shape: PlanShape,
  field: 'planDate' | 'baselineDate'
): number {
  const nodes = milestones.map((node) => ({ weight: node.weight, date: node[field] }))
  return plannedProgress(nodes, planStart, date, shape)
}

function weighted(
  projects: readonly ProgressProject[],
  percentOf: (project: ProgressProject) => number
): number | null {
  return ratio(
    projects.reduce((sum, project) => sum + project.weight * percentOf(project), 0),
    100 * projects.reduce((sum, { weight }) => sum + weight, 0)
  )
}

function reporting(
  listed: readonly ProgressProject[],
  date: CalendarDate,
  cutoff: CalendarDate
): Pick<ProgressPoint, 'due' | 'reviewed' | 'reported'> {
  const period = periodOf(date)
  if (date > cutoff || lastCompletePeriod(date) !== period) return { due: 0, reviewed: 0, reported: null }
  const owing = listed.filter(({ acceptedOn }) => acceptedOn === null || acceptedOn > date)
  const reviewed = owing.filter(({ reports }) =>
    reports.some((report) => report.period === period && isReviewed(report))
  ).length
  return { due: owing.length, reviewed, reported: owing.length === 0 ? null : reviewed > 0 }
}

/** Why a point steps: `6 月项目由 48 个变为 50 个`; empty where the denominator stays. Source: domain §2.3. */
export function denominatorNotes(points: readonly Pick<ProgressPoint, 'month' | 'projects'>[]): string[] {
  return points.map((point, index) => {
    const before = points[index - 1]
    if (before === undefined || before.projects === point.projects) return ''
    return `${point.month} 月项目由 ${before.projects} 个变为 ${point.projects} 个，曲线随之变动`
  })
}
