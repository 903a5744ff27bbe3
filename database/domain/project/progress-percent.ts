import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { MilestoneDraft } from '@domain/project/project-draft'

type WeightedNode = Pick<MilestoneDraft, 'weight' | 'planDate' | 'actualDate'>

/** 形象进度, Σ weights of the nodes done on or before the cut-off, 0 … 100. Source: domain §2.3. */
export function progressPercent(milestones: readonly WeightedNode[], cutoff: CalendarDate): number {
  return sumOfWeights(milestones, (node) => node.actualDate !== null && node.actualDate <= cutoff)
}

/** Planned progress by steps: Σ weights of the nodes planned on or before the cut-off, 0 … 100. Source: domain §2.3. */
export function plannedPercent(milestones: readonly WeightedNode[], cutoff: CalendarDate): number {
  return sumOfWeights(milestones, (node) => node.planDate !== null && node.planDate <= cutoff)
}

function sumOfWeights(milestones: readonly WeightedNode[], counts: (node: WeightedNode) => boolean): number {
  return milestones.reduce((sum, node) => sum + (counts(node) ? node.weight : 0), 0)
}
