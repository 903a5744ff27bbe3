import { milestoneState } from '@domain/project/milestone-state'
import type { MilestonePiece } from '@contract/project-list'
import type { Milestone } from '@database/entities/milestone'

/** A node as the milestone bar draws it on the cut-off date. */
export function pieceOf(node: Milestone, cutoff: string): MilestonePiece {
  const { state, lagDays } = milestoneState(node, cutoff)
  return {
    id: node.id,
    name: node.name,
    weight: node.weight,
    planDate: node.planDate,
    actualDate: node.actualDate,
    state,
    lagDays
  }
}
