import type { CenterKind, CenterTier } from '@domain/center/vocabulary'
import type { Random } from '@services/regions/random'
import type { NamedCenter } from '@services/sample/named-centers'

/** 0.01 m²; office + service + shared = indoor exactly, indoor ≤ gross. */
export interface CenterAreas {
  areaGross: number
  areaIndoor: number
  areaOutdoor: number
  areaOffice: number
  areaService: number
  areaShared: number
  idleArea: number
}

/** Indoor m², smallest and largest, by kind and tier. */
const indoorRange: Readonly<Record<CenterKind, Readonly<Record<CenterTier, readonly [number, number]>>>> = {
  urban: { district: [1800, 4600], community: [520, 1600], block: [120, 420], station: [60, 120] },
  rural: { district: [800, 1800], community: [220, 900], block: [80, 200], station: [40, 90] }
}

/** Office stays small, service large (办公面积最小化、服务功能最大化). Source: domain §1.0. */
export function centerAreas(
  kind: CenterKind,
  tier: CenterTier,
  named: NamedCenter | null,
  random: Random
): CenterAreas {
  const [low, high] = indoorRange[kind][tier]
  const areaIndoor =
    (named?.indoor ?? random.int(low, high)) * 100 + (named?.indoor ? 0 : random.pick([0, 0, 0, 50, 20, 80]))
  const part = (lowShare: number, highShare: number): number =>
    Math.round((areaIndoor * (lowShare + random.fraction() * (highShare - lowShare))) / 10) * 10
  const areaOffice = named?.office ? named.office * 100 : part(0.05, 0.17)
  const areaShared = part(0.08, 0.18)
  return {
    areaGross: areaIndoor + part(0.04, 0.16),
    areaIndoor,
    areaOutdoor: random.chance(0.6) ? random.int(40, 1200) * 100 : 0,
    areaOffice,
    areaService: areaIndoor - areaOffice - areaShared,
    areaShared,
    idleArea: random.chance(0.06) ? part(0.03, 0.12) : 0
  }
}
