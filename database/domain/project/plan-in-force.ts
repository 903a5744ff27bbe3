import type { CalendarDate } from '@domain/calendar/calendar-date'
import { versionOn } from '@domain/project/replan'

/** A plan as one version froze it; weights in whole percent. */
export interface FrozenPlan {
  version: number
  effectiveFrom: CalendarDate
  planStart: CalendarDate | null
  planAccept: CalendarDate | null
  nodes: readonly { milestoneId: string; weight: number; planDate: CalendarDate }[]
}

interface PlannedProject {
  planStart: CalendarDate | null
  planAccept: CalendarDate | null
  milestones: readonly { id: string; weight: number; planDate: CalendarDate | null }[]
}

/** The plan that a cut-off saw: the version in force, before the first version the first. Source: domain §2.3. */
export function planInForce<Plan extends Pick<FrozenPlan, 'version' | 'effectiveFrom'>>(
  versions: readonly Plan[],
  cutoff: CalendarDate
): Plan | null {
  const first = versions.reduce<Plan | null>(
    (least, plan) => (least === null || plan.version < least.version ? plan : least),
    null
  )
  return versionOn(versions, cutoff) ?? first
}

/**
 * The project with the dates and weights of a plan instead of today's. A node that came later had no date and no weight
 * in it; one that was taken out since is gone with what was known of it.
 */
export function underPlan<Project extends PlannedProject>(project: Project, plan: FrozenPlan): Project {
  const nodes = new Map(plan.nodes.map((node) => [node.milestoneId, node]))
  return {
    ...project,
    planStart: plan.planStart,
    planAccept: plan.planAccept,
    milestones: project.milestones.map((milestone) => {
      const { weight = 0, planDate = null } = nodes.get(milestone.id) ?? {}
      return { ...milestone, weight, planDate }
    })
  }
}
