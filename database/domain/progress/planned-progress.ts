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
  return plannedLine(nodes, start, [date], shape)[0] ?? 0
}

/** The same on many days, the nodes put in order once. */
export function plannedLine(
  nodes: readonly PlannedNode[],
  start: CalendarDate | null,
  dates: readonly CalendarDate[],
  shape: PlanShape
): number[] {
  const dated = nodes
    .flatMap(({ weight, date }) => (date === null ? [] : [{ weight, date }]))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
  return dates.map((date) => progressAt(dated, start, date, shape))
}

interface DatedNode {
  weight: number
  date: CalendarDate
}

function progressAt(
  nodes: readonly DatedNode[],
  start: CalendarDate | null,
  date: CalendarDate,
  shape: PlanShape
): number {
  let sum = 0
  let before = start
  for (const node of nodes) {
    if (node.date > date) {
      return shape === 'step' || before === null ? sum : sum + runningShare(nodes, before, node.date, date)
    }
    sum += node.weight
    before = node.date
  }
  return sum
}

/** The part of all nodes of one day that has run since the node before. */
function runningShare(
  nodes: readonly DatedNode[],
  from: CalendarDate,
  to: CalendarDate,
  date: CalendarDate
): number {
  const weight = nodes.reduce((sum, node) => sum + (node.date === to ? node.weight : 0), 0)
  const passed = daysBetween(from, date)
  return passed <= 0 ? 0 : (weight * passed) / daysBetween(from, to)
}
