import type { CalendarDate } from '@domain/calendar/calendar-date'
import { daysBetween } from '@domain/calendar/day-count'
import type { MilestoneDraft } from '@domain/project/project-draft'
import type { MilestoneState } from '@domain/project/vocabulary'

export interface MilestoneStanding {
  state: MilestoneState
  /** Days behind plan, ≥ 0: of a late one up to the cut-off, of a done one up to its completion. */
  lagDays: number
  /** Days from the cut-off to the plan date, ≥ 0, of those not done and not late; else null. */
  daysLeft: number | null
}

/** A node due within so many days is 临期 (rule NODE). Source: domain §2.7. */
export const dueSoonDays = 7

type DatedNode = Pick<MilestoneDraft, 'planDate' | 'actualDate'>

/** Done on or before the cut-off; late from the day after the plan date on. Source: domain §2.7, rule NODE. */
export function milestoneState(
  milestone: DatedNode,
  cutoff: CalendarDate,
  withinDays = dueSoonDays
): MilestoneStanding {
  const { planDate, actualDate } = milestone
  if (actualDate !== null && actualDate <= cutoff) {
    const lagDays = planDate === null ? 0 : Math.max(0, daysBetween(planDate, actualDate))
    return { state: 'done', lagDays, daysLeft: null }
  }
  if (planDate === null) return { state: 'open', lagDays: 0, daysLeft: null }
  const daysLeft = daysBetween(cutoff, planDate)
  if (daysLeft < 0) return { state: 'late', lagDays: -daysLeft, daysLeft: null }
  return { state: daysLeft <= withinDays ? 'due_soon' : 'open', lagDays: 0, daysLeft }
}

/** A project stands as its worst open node: the latest one, else the one due first; null when all is done. */
export function worstMilestone<Node extends DatedNode>(
  milestones: readonly Node[],
  cutoff: CalendarDate,
  withinDays = dueSoonDays
): { milestone: Node; standing: MilestoneStanding } | null {
  let worst: { milestone: Node; standing: MilestoneStanding } | null = null
  for (const milestone of milestones) {
    const standing = milestoneState(milestone, cutoff, withinDays)
    if (standing.state === 'done') continue
    if (worst === null || urgency(standing) > urgency(worst.standing)) worst = { milestone, standing }
  }
  return worst
}

/** Grows with the days late, shrinks with the days left. */
function urgency({ lagDays, daysLeft }: MilestoneStanding): number {
  return lagDays > 0 ? lagDays : -(daysLeft ?? Number.POSITIVE_INFINITY)
}
