import type { Share } from '@domain/progress/coverage'

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
