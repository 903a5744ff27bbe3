import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays, dayOfYear, daysBetween, daysInYear, startOfYear } from '@domain/calendar/day-count'
import type { CenterKind } from '@domain/center/vocabulary'
import type { ProjectStage } from '@domain/project/vocabulary'
import type { Random } from '@services/regions/random'

/** Dates of one node; `actual` never lies after today. */
interface NodeDates {
  baseline: CalendarDate
  plan: CalendarDate
  forecast: CalendarDate | null
  actual: CalendarDate | null
}

export interface Schedule {
  nodes: NodeDates[]
  suspended: boolean
}

/** When each of the nine standard nodes is due, as a share of the way from the first day to acceptance. */
const dueShares = [0.07, 0.15, 0.23, 0.32, 0.37, 0.7, 0.83, 0.9, 1]
/** Days from the first step to acceptance. */
const durations: Readonly<Record<CenterKind, readonly [number, number]>> = {
  urban: [125, 210],
  rural: [80, 165]
}
/** First and last day of the year on which acceptances are planned; the last leaves the office some air. */
const firstAcceptance = 78
const lastAcceptance = 356

/**
 * The plan of one project and how far it has come.
 * @param turn 0 … 1, this project's place in the year's row of acceptances, so that they spread over the year.
 * @param pace how the responsible unit keeps its dates: 1 as most, above slower.
 */
export function scheduleOf(
  kind: CenterKind,
  turn: number,
  pace: number,
  today: CalendarDate,
  random: Random
): Schedule {
  const start = startOfYear(Number(today.slice(0, 4)))
  const acceptance = firstAcceptance + Math.round(turn * (lastAcceptance - firstAcceptance))
  const [shortest, longest] = durations[kind]
  const length = Math.min(random.int(shortest, longest), acceptance - 6)
  const baselineDay = dueShares.map((share) => acceptance - length + Math.round(length * share))
  const rescheduled = random.chance(0.12) ? random.int(6, 20) : 0
  const yearEnd = daysInYear(Number(today.slice(0, 4)))
  const slip = slipOf(pace, random)
  const stopsAt = random.chance(0.02) ? random.int(1, 6) : dueShares.length
  const todayDay = dayOfYear(today)
  let previous = 1
  let open = false
  const nodes = dueShares.map((share, index): NodeDates => {
    const baseline = baselineDay[index] ?? acceptance
    const plan = Math.min(baseline + (share > 0.3 ? rescheduled : 0), yearEnd)
    const expected = Math.max(previous, plan + Math.round(slip * share) + random.int(-3, 3))
    previous = expected
    open ||= expected > todayDay || index >= stopsAt
    const late = open && index < stopsAt && expected > plan + 3
    const day = (number: number): CalendarDate => addDays(start, number - 1)
    return {
      baseline: day(baseline),
      plan: day(plan),
      forecast: late ? day(Math.max(expected, todayDay + 1)) : null,
      actual: open ? null : day(expected)
    }
  })
  const isSuspended = stopsAt < dueShares.length && (nodes[stopsAt - 1]?.actual ?? null) !== null
  return { nodes, suspended: isSuspended }
}

/** Days by which acceptance will miss its plan: most keep it, some lag, a few are stuck. */
function slipOf(pace: number, random: Random): number {
  const turn = random.fraction()
  if (turn < 0.18) return -random.int(2, 12)
  if (turn < 0.56) return random.int(-2, 4)
  if (turn < 0.86) return Math.round(random.int(6, 24) * pace)
  return Math.round(random.int(28, 70) * pace)
}

/** Where the work stands by its nine standard nodes. Source: domain §1.5. */
export function stageOf({ nodes, suspended }: Schedule, today: CalendarDate): ProjectStage {
  if (suspended) return 'suspended'
  const done = nodes.filter(({ actual }) => actual !== null).length
  if (done < 8) return stagesByNodes[done] ?? 'listed'
  if (done === 9) return 'closed'
  const [ready, acceptance] = [nodes[7]?.actual ?? today, nodes[8]?.forecast ?? nodes[8]?.plan ?? today]
  const length = Math.max(1, daysBetween(ready, acceptance))
  const passed = Math.min(1, daysBetween(ready, today) / length)
  return checks[Math.min(checks.length - 1, Math.floor(passed * checks.length))] ?? 'operation'
}

const stagesByNodes: readonly ProjectStage[] = [
  'listed',
  'scheme',
  'approval',
  'procurement',
  'procurement',
  'construction',
  'construction',
  'completed'
]
const checks: readonly ProjectStage[] = ['operation', 'self_check', 'county_check', 'city_check']
