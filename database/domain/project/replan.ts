import type { CalendarDate } from '@domain/calendar/calendar-date'
import { errorAt, type Violation } from '@domain/violation'

/** A node as a plan holds it; `id` is null until the node is stored. Weights in whole percent. */
interface PlannedNode {
  id: string | null
  weight: number
  planDate: CalendarDate | null
}

/** The dates and weights that a plan version freezes. */
interface Plan {
  planStart: CalendarDate | null
  planFinish: CalendarDate | null
  planAccept: CalendarDate | null
  milestones: readonly PlannedNode[]
}

/** A plan is complete once it has nodes and each has its date: then it is frozen as the baseline. Source: domain §2.3. */
export function isPlanComplete({ milestones }: Plan): boolean {
  return milestones.length > 0 && milestones.every(({ planDate }) => planDate !== null)
}

/** Whether a date or a weight differs, or a node came or went; names, evidence and actual dates are no plan. */
export function isReplanned(before: Plan, now: Plan): boolean {
  if (before.planStart !== now.planStart || before.planFinish !== now.planFinish) return true
  if (before.planAccept !== now.planAccept || before.milestones.length !== now.milestones.length) return true
  const known = new Map(before.milestones.map((node) => [node.id, node]))
  return now.milestones.some((node) => {
    const old = node.id === null ? undefined : known.get(node.id)
    return old?.planDate !== node.planDate || old.weight !== node.weight
  })
}

/** After the baseline a plan changes with a reason only. @param before null for a new project */
export function checkReplan(before: Plan | null, now: Plan & { planReason: string }): Violation[] {
  if (before === null || !isPlanComplete(before) || !isReplanned(before, now)) return []
  if (now.planReason.trim() !== '') return []
  return [errorAt('planReason', '计划日期或权重有调整，请填写调整原因；基线不变，另存为新的计划版本')]
}

interface DatedVersion {
  version: number
  effectiveFrom: CalendarDate
}

/** The version in force on a day: the latest that had taken effect; null before the first. */
export function versionOn<Version extends DatedVersion>(
  versions: readonly Version[],
  day: CalendarDate
): Version | null {
  let found: Version | null = null
  for (const version of versions) {
    if (version.effectiveFrom > day) continue
    if (found === null || version.version > found.version) found = version
  }
  return found
}

/** Another re-planning of the same day corrects that day's version; the baseline is never replaced. */
export function correctedVersion<Version extends DatedVersion>(
  versions: readonly Version[],
  today: CalendarDate
): Version | null {
  const last = versionOn(versions, today)
  return last !== null && last.version > 1 && last.effectiveFrom === today ? last : null
}
