import type { CalendarDate } from '@domain/calendar/calendar-date'
import { formatCount } from '@domain/figure/format-figure'
import { errorAt, warningAt, type Violation } from '@domain/violation'

export interface TargetDraft {
  year: number
  targetCount: number
  effectiveFrom: CalendarDate
  reason: string
}

/** @param versions the versions of the same year, kind and unit that are already stored, the edited one excluded. */
export function checkTarget(
  draft: TargetDraft,
  versions: readonly { effectiveFrom: CalendarDate; targetCount: number }[]
): Violation[] {
  const violations: Violation[] = []
  if (!Number.isInteger(draft.targetCount) || draft.targetCount < 0) {
    violations.push(errorAt('targetCount', '目标数须为 0 或正整数'))
  }
  if (Number(draft.effectiveFrom.slice(0, 4)) > draft.year) {
    violations.push(errorAt('effectiveFrom', `生效日期应不晚于 ${draft.year}-12-31，请核对年度或日期`))
  }
  if (versions.some((version) => version.effectiveFrom === draft.effectiveFrom)) {
    violations.push(
      errorAt('effectiveFrom', `${draft.effectiveFrom} 已有一个版本，请改用其他生效日期或修改原版本`)
    )
  }
  if (versions.length > 0 && draft.reason.trim() === '') {
    violations.push(warningAt('reason', '这是调整后的目标，请说明调整原因'))
  }
  return violations
}

/** Σ units − city target; never silently scaled. Null where either side has no target. Source: domain §1.5. */
export function splitGap(cityTarget: number | null, unitTargets: readonly (number | null)[]): number | null {
  const known = unitTargets.filter((target) => target !== null)
  if (cityTarget === null || known.length === 0) return null
  return known.reduce((sum, target) => sum + target, 0) - cityTarget
}

/** The gap in words, empty when the parts add up. */
export function splitGapNote(cityTarget: number | null, unitTargets: readonly (number | null)[]): string {
  const gap = splitGap(cityTarget, unitTargets)
  if (cityTarget === null || gap === null || gap === 0) return ''
  const difference = gap > 0 ? `多分解 ${formatCount(gap)} 个` : `尚有 ${formatCount(-gap)} 个未分解`
  return `全市目标 ${formatCount(cityTarget)} 个，${difference}`
}
