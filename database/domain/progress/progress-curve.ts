import type { CalendarDate } from '@domain/calendar/calendar-date'
import { isListed } from '@domain/progress/counting'
import { monthDates } from '@domain/progress/curve'
import { ratio } from '@domain/progress/completion'
import { plannedPercent, progressPercent } from '@domain/project/progress-percent'
import type { MilestoneDraft } from '@domain/project/project-draft'
import type { ProjectStage } from '@domain/project/vocabulary'

export interface WeightedProject {
  countsTowardTarget: boolean
  stage: ProjectStage
  /** Weight of the project among its fellows, 1 when all count alike. */
  weight: number
  milestones: readonly Pick<MilestoneDraft, 'weight' | 'planDate' | 'actualDate'>[]
}

export interface ProgressPoint {
  /** 1 … 12. */
  month: number
  date: CalendarDate
  /** 0 … 1; null without a project. */
  planned: number | null
  /** 0 … 1; null beyond the cut-off and without a project. */
  actual: number | null
}

/** Σ w·p / Σ w by month, p rising with each milestone (step). Source: domain §2.3. */
export function progressCurveByMonth(
  projects: readonly WeightedProject[],
  year: number,
  cutoff: CalendarDate
): ProgressPoint[] {
  const listed = projects.filter(isListed)
  const mean = (percentOf: (project: WeightedProject) => number): number | null =>
    ratio(
      listed.reduce((sum, project) => sum + project.weight * percentOf(project), 0),
      100 * listed.reduce((sum, { weight }) => sum + weight, 0)
    )
  return monthDates(year, cutoff).map(({ month, date }) => ({
    month,
    date,
    planned: mean(({ milestones }) => plannedPercent(milestones, date)),
    actual: date <= cutoff ? mean(({ milestones }) => progressPercent(milestones, date)) : null
  }))
}
