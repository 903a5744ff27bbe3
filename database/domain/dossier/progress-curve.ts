import type { CalendarDate } from '@domain/calendar/calendar-date'
import { periodAfter, periodEnd, periodOf, type Period } from '@domain/calendar/period'
import { plannedPercent, progressPercent } from '@domain/project/progress-percent'

interface DatedNode {
  weight: number
  planDate: CalendarDate | null
  actualDate: CalendarDate | null
}

export interface CurveMonth {
  period: Period
  /** Σ weights planned by the end of the month. */
  planned: number
  /** Σ weights done by then, in the running month by the cut-off; null for months to come. */
  actual: number | null
}

/**
 * The S-curve of one project by months, from the month before its first date to its last one or the cut-off, whichever is
 * later; empty without any date. Source: domain §2.3.
 */
export function progressCurve(nodes: readonly DatedNode[], cutoff: CalendarDate): CurveMonth[] {
  const days = nodes
    .flatMap(({ planDate, actualDate }) => [planDate, actualDate])
    .filter((day) => day !== null)
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const end = periodOf(last > cutoff ? last : cutoff)
  const months: CurveMonth[] = []
  for (let period = periodAfter(periodOf(first), -1); period <= end; period = periodAfter(period)) {
    const until = periodEnd(period)
    months.push({
      period,
      planned: plannedPercent(nodes, until),
      actual: period > periodOf(cutoff) ? null : progressPercent(nodes, until < cutoff ? until : cutoff)
    })
  }
  return months
}
