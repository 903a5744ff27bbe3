import { codesOf } from '@domain/vocabulary-lookup'
import { projectStages, type ProjectStage } from '@domain/project/vocabulary'

const order: readonly ProjectStage[] = codesOf(projectStages).filter(
  (stage) => stage !== 'moved_out' && stage !== 'suspended'
)

/** Whether the work has come to `stage` or further; moved out and suspended ones tell nothing. */
export function hasReached(current: ProjectStage, stage: ProjectStage): boolean {
  return order.includes(current) && order.indexOf(current) >= order.indexOf(stage)
}
