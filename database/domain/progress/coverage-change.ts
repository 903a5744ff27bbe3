import { formatCount } from '@domain/figure/format-figure'
import type { CoveredCenter, Share } from '@domain/progress/coverage'
import { isOpen } from '@domain/center/status-rules'

export interface CoverageChange {
  /** 个百分点, from unrounded rates; null where either side is missing. */
  points: number | null
  /** 无基期, or why else there is no number; empty otherwise. */
  note: string
}

/**
 * Change against a base year in percentage points, never in per cent of the base. Source: domain §2.5.
 * @param base share at the base year's end, or a rate that was published; null when there is none.
 */
export function coverageChange(
  current: Pick<Share, 'rate'>,
  base: Pick<Share, 'rate'> | null
): CoverageChange {
  if (base === null || base.rate === null) return { points: null, note: '无基期' }
  if (current.rate === null) return { points: null, note: '没有运营中的中心' }
  return { points: (current.rate - base.rate) * 100, note: '' }
}

export interface IdentifiedCenter extends CoveredCenter {
  centerId: string
}

export interface MatchedSample {
  current: IdentifiedCenter[]
  base: IdentifiedCenter[]
  /** `同口径 120 个中心`. */
  note: string
}

/** 同口径: on both days the centres that were in operation on both. Source: domain §2.5. */
export function matchedSample(
  current: readonly IdentifiedCenter[],
  base: readonly IdentifiedCenter[]
): MatchedSample {
  const openNow = openIds(current)
  const openThen = openIds(base)
  const isInBoth = ({ centerId }: IdentifiedCenter): boolean =>
    openNow.has(centerId) && openThen.has(centerId)
  const matched = current.filter(isInBoth)
  return {
    current: matched,
    base: base.filter(isInBoth),
    note: `同口径 ${formatCount(matched.length)} 个中心`
  }
}

function openIds(centers: readonly IdentifiedCenter[]): ReadonlySet<string> {
  return new Set(centers.filter(isOpen).map(({ centerId }) => centerId))
}
