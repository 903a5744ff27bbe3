import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays, daysBetween } from '@domain/calendar/day-count'
import type { PlannedAcceptance } from '@domain/progress/count-lines'
import type { MilestoneDraft } from '@domain/project/project-draft'

/** A project as the forecast reads it. */
export interface ForecastProject extends Omit<PlannedAcceptance, 'baselineAccept'> {
  /** The clerk's own forecast of the acceptance; null follows the plan. */
  forecastAccept: CalendarDate | null
  /** 暂缓 at the end of the cut-off. */
  suspended: boolean
  milestones: readonly Pick<MilestoneDraft, 'planDate' | 'actualDate'>[]
}

/** Days that the latest node that is due and open is behind its plan, ≥ 0. Source: domain §2.4. */
export function slipDays(milestones: ForecastProject['milestones'], cutoff: CalendarDate): number {
  let latest: CalendarDate | null = null
  for (const { planDate, actualDate } of milestones) {
    const isOpen = actualDate === null || actualDate > cutoff
    if (!isOpen || planDate === null || planDate > cutoff) continue
    if (latest === null || planDate > latest) latest = planDate
  }
  return latest === null ? 0 : daysBetween(latest, cutoff)
}

/**
 * When a project will be accepted: the real date, the clerk's forecast, or plan plus slip, never before the day after the
 * cut-off; null when nothing was planned, and for one that is 暂缓 without a forecast. Source: domain §2.4.
 */
export function forecastFinish(project: ForecastProject, cutoff: CalendarDate): CalendarDate | null {
  const { acceptedOn, forecastAccept, planAccept, milestones, suspended } = project
  if (acceptedOn !== null && acceptedOn <= cutoff) return acceptedOn
  const planned = planAccept === null || suspended ? null : addDays(planAccept, slipDays(milestones, cutoff))
  const expected = forecastAccept ?? planned
  const earliest = addDays(cutoff, 1)
  return expected !== null && expected < earliest ? earliest : expected
}
