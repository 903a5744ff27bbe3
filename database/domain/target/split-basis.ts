import type { CenterKind } from '@domain/center/vocabulary'
import type { VillageType } from '@domain/division/vocabulary'
import { splitByLargestRemainder } from '@domain/target/target-split'

/** By what a city target is divided among the units. Source: domain §2.8. */
export const splitBases = {
  open: '运营中的中心数',
  built: '已建成的中心数',
  divisions: '社区（村）数',
  equal: '各单位平均'
} as const
export type SplitBasis = keyof typeof splitBases

/** Urban targets go by 居委会, rural ones by 村委会. Source: domain §2.8. */
export const divisionsOfKind: Readonly<Record<CenterKind, VillageType>> = {
  urban: 'resident_committee',
  rural: 'village_committee'
}

/** What one unit weighs on each basis; counts, ≥ 0. */
export type SplitWeights = Readonly<Record<Exclude<SplitBasis, 'equal'>, number>>

/**
 * The shares of the units in the given (official) order, by largest remainder; Σ is exactly `total`.
 * Null when nothing can be divided: all weights are 0 or there is no unit.
 */
export function splitTarget(
  total: number,
  units: readonly SplitWeights[],
  basis: SplitBasis
): number[] | null {
  const weights = units.map((unit) => (basis === 'equal' ? 1 : unit[basis]))
  if (weights.every((weight) => weight === 0)) return null
  return splitByLargestRemainder(total, weights)
}
