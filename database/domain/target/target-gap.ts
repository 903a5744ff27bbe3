import { formatCount } from '@domain/figure/format-figure'

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
