import type { CalendarDate } from '@domain/calendar/calendar-date'
import { lastCompletePeriod, periodOf, type Period } from '@domain/calendar/period'
import { ratio } from '@domain/progress/completion'
import { monthDates } from '@domain/progress/curve'
import { isListedOn, type DatedListing } from '@domain/progress/listing'
import { plannedLine, type PlanShape } from '@domain/progress/planned-progress'
import { isReviewed, lastReviewedOf, type ReportedProgress } from '@domain/report/reviewed-report'

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
  const days = monthDates(year, cutoff).map(({ month, date }) => ({
    month,
    date,
    known: date < cutoff ? date : cutoff,
    duePeriod: lastCompletePeriod(date)
  }))
  const lines = projects.map((project) => projectLine(project, days, shape))
  return days.map(({ month, date, duePeriod }, index) => {
    const points = lines.flatMap((line) => line[index] ?? [])
    const isPast = date <= cutoff
    const owing = isPast && duePeriod === periodOf(date) ? points.filter(({ owes }) => owes) : []
    const reviewed = owing.filter((point) => point.reviewed).length
    return {
      month,
      date,
      projects: points.length,
      baseline: weighted(points, ({ baseline }) => baseline),
      planned: weighted(points, ({ planned }) => planned),
      actual: isPast ? weighted(points, ({ actual }) => actual) : null,
      due: owing.length,
      reviewed,
      reported: owing.length === 0 ? null : reviewed > 0
    }
  })
}

/** A(t) of one project, 0 … 100: all once accepted, else the last reviewed report carried forward. Source: domain §2.3. */
export function actualProgress(
  { acceptedOn, reports }: Pick<ProgressProject, 'acceptedOn' | 'reports'>,
  date: CalendarDate
): number {
  if (acceptedOn !== null && acceptedOn <= date) return 100
  return carried(entered(reports), lastCompletePeriod(date))
}

type OwnReports = ProgressProject['reports']

/** Reviewed, and not without a number. */
function entered(reports: OwnReports): OwnReports {
  return reports.filter((report) => isReviewed(report) && report.cumProgressPercent !== null)
}

function carried(reports: OwnReports, due: Period): number {
  return lastReviewedOf(reports, due)?.cumProgressPercent ?? 0
}

interface CurveDay {
  date: CalendarDate
  /** The day up to which the list is known. */
  known: CalendarDate
  /** The last month that is over. */
  duePeriod: Period
}

/** One project at one day, in percent. */
interface LinePoint {
  weight: number
  baseline: number
  planned: number
  actual: number
  /** Owes a report for the month, and has a reviewed one. */
  owes: boolean
  reviewed: boolean
}

/** Null on the days on which the project is not on the list. */
function projectLine(
  project: ProgressProject,
  days: readonly CurveDay[],
  shape: PlanShape
): (LinePoint | null)[] {
  const { weight, milestones, planStart, acceptedOn } = project
  const dates = days.map(({ date }) => date)
  const reports = entered(project.reports)
  const isDone = (date: CalendarDate): boolean => acceptedOn !== null && acceptedOn <= date
  const line = (field: 'planDate' | 'baselineDate'): number[] =>
    plannedLine(
      milestones.map((node) => ({ weight: node.weight, date: node[field] })),
      planStart,
      dates,
      shape
    )
  const [baseline, planned] = [line('baselineDate'), line('planDate')]
  return days.map(({ date, known, duePeriod }, index) =>
    isListedOn(project, known)
      ? {
          weight,
          baseline: baseline[index] ?? 0,
          planned: planned[index] ?? 0,
          actual: isDone(date) ? 100 : carried(reports, duePeriod),
          owes: !isDone(date),
          reviewed: project.reports.some((report) => report.period === duePeriod && isReviewed(report))
        }
      : null
  )
}

function weighted(points: readonly LinePoint[], percentOf: (point: LinePoint) => number): number | null {
  let [sum, weights] = [0, 0]
  for (const point of points) {
    sum += point.weight * percentOf(point)
    weights += point.weight
  }
  return ratio(sum, 100 * weights)
}

/** Why a point steps: `6 月项目由 48 个变为 50 个`; empty where the denominator stays. Source: domain §2.3. */
export function denominatorNotes(points: readonly Pick<ProgressPoint, 'month' | 'projects'>[]): string[] {
  return points.map((point, index) => {
    const before = points[index - 1]
    if (before === undefined || before.projects === point.projects) return ''
    return `${point.month} 月项目由 ${before.projects} 个变为 ${point.projects} 个，曲线随之变动`
  })
}
