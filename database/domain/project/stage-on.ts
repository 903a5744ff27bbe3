import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { ProjectStage } from '@domain/project/vocabulary'

interface StageStep {
  changedOn: CalendarDate
  fromStage: ProjectStage | null
  toStage: ProjectStage
}

/**
 * The stage in which a project stood at the end of a day, by its changes; without any change the stage it has now.
 * Source: domain §2, "as of t".
 * @param steps the oldest first.
 */
export function stageOn(now: ProjectStage, steps: readonly StageStep[], date: CalendarDate): ProjectStage {
  const [first] = steps
  if (first === undefined) return now
  const last = steps.filter(({ changedOn }) => changedOn <= date).at(-1)
  return last?.toStage ?? first.fromStage ?? 'listed'
}
