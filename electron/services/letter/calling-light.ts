import type { CalendarDate } from '@domain/calendar/calendar-date'
import { periodAfter, periodEnd, periodOf } from '@domain/calendar/period'
import { proposeLetterType, type CallingLight } from '@domain/letter/letter-type'
import type { LetterType } from '@domain/letter/vocabulary'
import { lightOf, type LitProject } from '@domain/light/light-of'
import type { LightRule } from '@domain/light/light-rule'
import { progressPercent } from '@domain/project/progress-percent'
import { lastReviewed } from '@domain/report/reviewed-report'

export interface CallingProject {
  light: CallingLight
  reason: string
  type: LetterType
}

/** The light of the cut-off and the letter it calls for, the end of the month before compared; null: it calls for none. */
export function callingLight(
  project: LitProject,
  rule: LightRule,
  cutoff: CalendarDate
): CallingProject | null {
  const { color, reason } = lightOf(project, rule, cutoff)
  if (color !== 'red' && color !== 'yellow') return null
  const lastPeriod = periodEnd(periodAfter(periodOf(cutoff), -1))
  const redLastPeriod = lightOf(project, rule, lastPeriod).color === 'red'
  return { light: color, reason, type: proposeLetterType(color, redLastPeriod) }
}

/** 实际进度 as the rule reads it: of the last reviewed report, by nodes that of the nodes done. 0 … 100. */
export function actualPercent(
  { milestones, reports }: LitProject,
  rule: LightRule,
  cutoff: CalendarDate
): number {
  const reported = rule.basis === 'node' ? null : lastReviewed(reports, cutoff)
  return reported?.cumProgressPercent ?? progressPercent(milestones, cutoff)
}
