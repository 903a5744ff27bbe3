import type { CalendarDate } from '@domain/calendar/calendar-date'
import { warningAt, type Violation } from '@domain/violation'

/** From this share of the weight on, in percent, the last month of the year carries too much. */
const bunchedFrom = 50

interface PlannedNode {
  name: string
  weight: number
  planDate: CalendarDate | null
  actualDate: CalendarDate | null
}

/** 计划节点集中在年末: half of the weight or more is planned for December of the year or later. Source: domain §2.3. */
export function checkBunched(milestones: readonly PlannedNode[], year: number): Violation[] {
  const december = `${String(year)}-12-01`
  const weightOf = (nodes: readonly PlannedNode[]): number =>
    nodes.reduce((sum, { weight }) => sum + weight, 0)
  const total = weightOf(milestones)
  const late = weightOf(milestones.filter(({ planDate }) => planDate !== null && planDate >= december))
  if (total <= 0 || (late * 100) / total < bunchedFrom) return []
  const share = Math.round((late * 100) / total)
  return [warningAt('milestones', `计划节点集中在年末：12 月起的节点占权重 ${share}%，请把节点分到各月`)]
}

/** A node done before the one in front of it: told once for each, held against the latest day before it. */
export function checkCompletionOrder(milestones: readonly PlannedNode[]): Violation[] {
  const violations: Violation[] = []
  let latest: { name: string; date: CalendarDate } | null = null
  for (const [index, { name, actualDate }] of milestones.entries()) {
    if (actualDate === null) continue
    if (latest !== null && actualDate < latest.date) {
      violations.push(
        warningAt(
          `milestones.${index}.actualDate`,
          `“${name}”于 ${actualDate} 完成，早于前面节点“${latest.name}”的 ${latest.date}，请核对完成次序`
        )
      )
    } else latest = { name, date: actualDate }
  }
  return violations
}
