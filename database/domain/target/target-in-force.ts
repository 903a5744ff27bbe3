import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { CenterKind } from '@domain/center/vocabulary'

export interface TargetVersion {
  year: number
  kind: CenterKind
  unitId: string
  /** ≥ 0. */
  targetCount: number
  version: number
  effectiveFrom: CalendarDate
}

/**
 * The target version in force at the end of a day: charts for past months use the number of that time.
 * Null while none was effective. Source: domain §1.5.
 */
export function targetOn<Target extends TargetVersion>(
  targets: readonly Target[],
  key: Pick<TargetVersion, 'year' | 'kind' | 'unitId'>,
  date: CalendarDate
): Target | null {
  let inForce: Target | null = null
  for (const target of targets) {
    if (target.year !== key.year || target.kind !== key.kind || target.unitId !== key.unitId) continue
    if (target.effectiveFrom > date) continue
    if (inForce === null || isLater(target, inForce)) inForce = target
  }
  return inForce
}

/** Of two versions effective on the same day the higher number wins. */
function isLater(a: TargetVersion, b: TargetVersion): boolean {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom > b.effectiveFrom
  return a.version > b.version
}
