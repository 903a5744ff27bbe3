import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { ProjectStage } from '@domain/project/vocabulary'

/** A change of stage, as the history of a project holds it. */
export interface StageStep {
  changedOn: CalendarDate
  /** Null in the first entry of a project that came with its stage. */
  fromStage: ProjectStage | null
  toStage: ProjectStage
}

/**
 * The stage in which a project stood at the end of a day, 暂缓 among them, by its changes; without any change the stage it
 * has now. Source: domain §2, "as of t".
 * @param steps the oldest first.
 */
export function stageOn(now: ProjectStage, steps: readonly StageStep[], date: CalendarDate): ProjectStage {
  const [first] = steps
  if (first === undefined) return now
  const last = steps.filter(({ changedOn }) => changedOn <= date).at(-1)
  return last?.toStage ?? first.fromStage ?? 'listed'
}
