import type { HeldAcceptance } from '@domain/acceptance/acceptance-draft'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import { isWorkStage, nextStages } from '@domain/project/stage-moves'
import { hasReached } from '@domain/project/stage-order'
import type { ProjectStage } from '@domain/project/vocabulary'

/** A step that the acceptances held so far allow, for the clerk to confirm. */
export interface ProposedStage {
  toStage: ProjectStage
  /** What the step rests on. */
  because: HeldAcceptance
}

/** The stages of checking in their order, each with the level that must have passed before it; 自验 needs none. */
const checking = [
  { stage: 'self_check', needs: 'self' },
  { stage: 'county_check', needs: 'self' },
  { stage: 'city_check', needs: 'county' }
] as const

/**
 * The next stage that a passed 自验 or 县区初验 leads to; null when the project stands there already. The last step, 销号,
 * is made by 市级复验 itself. Source: domain §1.5.
 */
export function stageAfter(stage: ProjectStage, held: readonly HeldAcceptance[]): ProposedStage | null {
  if (!isWorkStage(stage)) return null
  for (const { stage: toStage, needs } of checking) {
    const because = held.find(({ level, conclusion }) => level === needs && conclusion === 'passed')
    if (because === undefined || hasReached(stage, toStage)) continue
    return nextStages(stage, null).includes(toStage) ? { toStage, because } : null
  }
  return null
}

/** The node of acceptance that an accepted project has left open, 验收销号; null where there is none. */
export function openClosingNode<Node extends { name: string; actualDate: CalendarDate | null }>(
  milestones: readonly Node[],
  acceptedOn: CalendarDate | null
): Node | null {
  if (acceptedOn === null) return null
  const node = milestones.filter(({ name }) => name.includes('验收') || name.includes('销号')).at(-1)
  return node !== undefined && node.actualDate === null ? node : null
}
