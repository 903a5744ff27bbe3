import { ratio } from '@domain/progress/completion'
import type { Share } from '@domain/progress/coverage'
import { coverageChange, type CoverageChange } from '@domain/progress/coverage-change'

/** Centres that are alike in all that coverage asks of the cut-off and of the base year's end, and their number. */
export interface CenterGroup {
  unitId: string
  /** In operation at the cut-off. */
  open: boolean
  /** In operation at the base year's end. */
  wasOpen: boolean
  /** Codes of the functions served at the cut-off. */
  served: readonly string[]
  /** Codes of the functions served at the base year's end, by their dates. */
  hadServed: readonly string[]
  /** Codes of functions served without a date of beginning: nobody can tell whether they were served then. */
  undated: readonly string[]
  count: number
}

export interface CoverageCell extends CoverageChange {
  now: Share
  /** The rate is null where no centre was in operation, and where {@link undated} leaves it open. */
  base: Share
  /** Centres in operation then of which it cannot be told whether they served. */
  undated: number
}

/**
 * Share of the centres in operation that serve all of `codes`, now and at the base year's end, and the change in
 * percentage points. A share of then is told only when it is known of every centre. Source: domain §2.5.
 */
export function coverageCell(groups: readonly CenterGroup[], codes: readonly string[]): CoverageCell {
  const servesAll = (served: readonly string[]): boolean => codes.every((code) => served.includes(code))
  const then = groups.filter(({ wasOpen }) => wasOpen)
  const covered = then.filter(({ hadServed }) => servesAll(hadServed))
  const undated = then.filter(
    (group) => !covered.includes(group) && servesAll([...group.hadServed, ...group.undated])
  )
  const known = shareOf(covered, then)
  const open = groups.filter((group) => group.open)
  const now = shareOf(
    open.filter(({ served }) => servesAll(served)),
    open
  )
  const base = undated.length === 0 ? known : { ...known, rate: null }
  return { now, base, undated: countOf(undated), ...coverageChange(now, base) }
}

/** 同口径: only the centres that were in operation on both days. Source: domain §2.5. */
export function inBothSamples(groups: readonly CenterGroup[]): CenterGroup[] {
  return groups.filter(({ open, wasOpen }) => open && wasOpen)
}

export function countOf(groups: readonly Pick<CenterGroup, 'count'>[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0)
}

function shareOf(covered: readonly CenterGroup[], scope: readonly CenterGroup[]): Share {
  const [part, whole] = [countOf(covered), countOf(scope)]
  return { covered: part, scope: whole, rate: ratio(part, whole) }
}
