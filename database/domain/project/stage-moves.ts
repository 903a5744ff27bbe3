import { hasReached } from '@domain/project/stage-order'
import type { ProjectStage } from '@domain/project/vocabulary'

/** A stage of the work itself, unlike 调整出库 and 暂缓. */
export type WorkStage = Exclude<ProjectStage, 'moved_out' | 'suspended'>

/** From each stage on and back. 审批, 招采 and 运营导入 may be skipped; a failed check leads back to the work. */
const workMoves: Readonly<Record<WorkStage, readonly WorkStage[]>> = {
  listed: ['scheme'],
  scheme: ['approval', 'procurement', 'construction', 'listed'],
  approval: ['procurement', 'construction', 'scheme'],
  procurement: ['construction', 'approval', 'scheme'],
  construction: ['completed', 'procurement'],
  completed: ['operation', 'self_check', 'construction'],
  operation: ['self_check', 'completed'],
  self_check: ['county_check', 'operation', 'construction'],
  county_check: ['city_check', 'self_check', 'construction'],
  city_check: ['closed', 'county_check', 'construction'],
  closed: ['city_check']
}

/**
 * Where a project may go from its stage. Resuming returns to the work stage before; a closed one cannot be suspended.
 * @param before the work stage that a suspended or moved out project left; null when unknown. Source: domain §1.5.
 */
export function nextStages(stage: ProjectStage, before: WorkStage | null): readonly ProjectStage[] {
  switch (stage) {
    case 'moved_out':
      return [before ?? 'listed']
    case 'suspended':
      return [before ?? 'listed', 'moved_out']
    case 'closed':
      return [...workMoves.closed, 'moved_out']
    default:
      return [...workMoves[stage], 'suspended', 'moved_out']
  }
}

/** The work stage that the project left last; null when the history holds none. @param changes in order of time. */
export function stageBefore(
  changes: readonly { fromStage: ProjectStage | null; toStage: ProjectStage }[]
): WorkStage | null {
  for (const { fromStage, toStage } of [...changes].reverse()) {
    if (fromStage !== null && isWorkStage(fromStage) && !isWorkStage(toStage)) return fromStage
  }
  return null
}

/** 调整出库, 暂缓 and every step back must say why. Source: domain §1.5. */
export function needsReason(from: ProjectStage, to: ProjectStage): boolean {
  return !isWorkStage(to) || (from !== to && hasReached(from, to))
}

/** Whether the stage is part of the work, not 调整出库 or 暂缓. */
export function isWorkStage(stage: ProjectStage): stage is WorkStage {
  return stage !== 'moved_out' && stage !== 'suspended'
}
