import type { CalendarDate } from '@domain/calendar/calendar-date'
import { daysBetween } from '@domain/calendar/day-count'

/** How the plan runs from node to node: in steps, or evenly by day. Source: domain §2.3. */
export const planShapes = { step: '按节点', linear: '节点间按日' } as const
export type PlanShape = keyof typeof planShapes

export interface PlannedNode {
  /** Whole percent. */
  weight: number
  date: CalendarDate | null
}

/**
 * p(t), 0 … 100: the weights of the nodes planned on or before the day; evenly, the next node counts by the share of its
 * days that has passed. The first node runs from `start`, or steps where that is unknown. Source: domain §2.3.
 */
export function plannedProgress(
  nodes: readonly PlannedNode[],
  start: CalendarDate | null,
  date: CalendarDate,
  shape: PlanShape
): number {
  const dated = nodes
    .flatMap((node) => (node.date === null ? [] : [{ weight: node.weight, date: node.date }]))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
  let sum = 0
  let before = start
  for (const node of dated) {
    if (node.date <= date) {
      sum += node.weight
      before = node.date
      continue
    }
    if (shape === 'linear' && before !== null) sum += runningShare(dated, before, node.date, date)
    break
  }
  return sum
}

/** The part of all nodes of one day that has run since the node before. */
function runningShare(
  nodes: readonly { weight: number; date: CalendarDate }[],
  from: CalendarDate,
  to: CalendarDate,
  date: CalendarDate
): number {
  const weight = nodes.reduce((sum, node) => sum + (node.date === to ? node.weight : 0), 0)
  const passed = daysBetween(from, date)
  return passed <= 0 ? 0 : (weight * passed) / daysBetween(from, to)
}
