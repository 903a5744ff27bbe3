import type { CalendarDate } from '@domain/calendar/calendar-date'
import { projectStages, type ProjectStage } from '@domain/project/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

export interface ClosedProject {
  acceptedOn: CalendarDate | null
  stage: ProjectStage
}

/**
 * What becomes of a project when the day on which its records accept it changes: it is closed on that day, or opened
 * again at the stage it came from. Null leaves it as it is, so one accepted without a record (legacy) stays accepted.
 */
export function projectAfter(
  project: ClosedProject,
  day: { before: CalendarDate | null; after: CalendarDate | null },
  stageBefore: ProjectStage
): ClosedProject | null {
  const { before, after } = day
  if (after !== null) {
    if (project.acceptedOn === after && project.stage === 'closed') return null
    return { acceptedOn: after, stage: 'closed' }
  }
  if (before === null) return null
  return { acceptedOn: null, stage: project.stage === 'closed' ? stageBefore : project.stage }
}

/** Where a passed 市级复验 is on record, day and stage of the project are its; the way to change them is the record. */
export function checkClosed(project: ClosedProject, recorded: CalendarDate | null): Violation[] {
  if (recorded === null) return []
  const way = '要改请到“验收”页修改或删除市级复验'
  const violations: Violation[] = []
  if (project.acceptedOn !== recorded) {
    violations.push(
      errorAt('acceptedOn', `项目已于 ${recorded} 通过市级复验，验收销号日期须与之一致；${way}`)
    )
  }
  if (project.stage !== 'closed' && project.stage !== 'moved_out') {
    violations.push(
      errorAt('stage', `项目已于 ${recorded} 通过市级复验，阶段须为“${projectStages.closed}”；${way}`)
    )
  }
  return violations
}
