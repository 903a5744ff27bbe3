import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { ProjectStage } from '@domain/project/vocabulary'

/**
 * Whether a project follows its centre to another unit: it is of the year that runs and neither accepted nor moved out.
 * Targets are per unit and year, so what is accepted or of another year stays with the unit that owed it.
 */
export function movesWithCenter(
  { year, acceptedOn, stage }: { year: number; acceptedOn: CalendarDate | null; stage: ProjectStage },
  currentYear: number
): boolean {
  return year === currentYear && acceptedOn === null && stage !== 'moved_out'
}

/** How many projects went to the new unit with their centres, and how many stay with the unit that owed them. */
export interface MovedProjects {
  projectsMoved: number
  projectsKept: number
}

/** What the clerk is told after a change of the unit; empty when no project was concerned. */
export function movedInWords({ projectsMoved, projectsKept }: MovedProjects): string {
  const parts = [
    projectsMoved > 0 ? `今年未销号的 ${projectsMoved} 个项目随中心划归` : '',
    projectsKept > 0 ? `已销号和往年的 ${projectsKept} 个项目仍计在原单位` : ''
  ]
  return parts.filter((part) => part !== '').join('，')
}
