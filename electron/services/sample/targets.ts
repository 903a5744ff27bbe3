import type { CenterKind } from '@domain/center/vocabulary'
import { splitByLargestRemainder } from '@domain/target/target-split'
import type { AnnualTarget } from '@database/entities/annual-target'
import type { ReportingUnit } from '@database/entities/reporting-unit'
import type { NewRow } from '@services/regions/new-row'
import type { SampleCenter } from '@services/sample/centers'
import { sampleMark } from '@services/sample/mark'

/** Upgrades due this year: 50 urban (S0.19), 150 rural (S0.20). */
const cityTargets: Readonly<Record<CenterKind, number>> = { urban: 50, rural: 150 }

export interface UnitTarget {
  unitId: string
  kind: CenterKind
  count: number
}

/** By largest remainder in the official order; the weights are the unit's sample centres of the kind. Source: domain §2.8. */
export function splitTargets(
  units: readonly NewRow<ReportingUnit>[],
  centers: readonly SampleCenter[]
): UnitTarget[] {
  const owing = units
    .filter((unit) => unit.kind !== 'city_office')
    .sort((a, b) => a.chartOrder - b.chartOrder)
  return (['urban', 'rural'] as const).flatMap((kind) => {
    const weights = owing.map(
      (unit) => centers.filter(({ row }) => row.unitId === unit.id && row.kind === kind).length
    )
    const counts = splitByLargestRemainder(cityTargets[kind], weights)
    return owing.map((unit, index) => ({ unitId: unit.id, kind, count: counts[index] ?? 0 }))
  })
}

/** One version for the year: the city's own rows and one per unit and kind, those of 0 too. */
export function targetRows(
  year: number,
  units: readonly NewRow<ReportingUnit>[],
  targets: readonly UnitTarget[],
  newId: () => string
): NewRow<AnnualTarget>[] {
  const office = units.find((unit) => unit.kind === 'city_office')
  const city: UnitTarget[] = (['urban', 'rural'] as const).flatMap((kind) =>
    office ? [{ unitId: office.id, kind, count: cityTargets[kind] }] : []
  )
  return [...city, ...targets].map(({ unitId, kind, count }): NewRow<AnnualTarget> => ({
    id: newId(),
    isSample: true,
    year,
    kind,
    unitId,
    metric: 'upgrades_done',
    targetCount: count,
    version: 1,
    effectiveFrom: `${year}-01-01`,
    docNo: `演示〔${year}〕1号`,
    reason: `${sampleMark}：按中心数量分解`
  }))
}
