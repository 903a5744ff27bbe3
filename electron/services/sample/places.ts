import { unitCovering, type UnitDivision } from '@domain/division/ownership'
import type { Division } from '@database/entities/division'
import type { ReportingUnit } from '@database/entities/reporting-unit'
import type { ReportingUnitDivision } from '@database/entities/reporting-unit-division'
import type { NewRow } from '@services/regions/new-row'

/** Where a centre may stand: mostly a community or village, for 官庄塬 the town. */
export interface Place {
  division: NewRow<Division>
  town: NewRow<Division>
  county: NewRow<Division>
  unitId: string
}

export interface Region {
  divisions: readonly NewRow<Division>[]
  units: readonly NewRow<ReportingUnit>[]
  covers: readonly NewRow<ReportingUnitDivision>[]
}

/** Towns and villages by code, each with the unit that answers for it on the day. */
export function placesOf({ divisions, units, covers }: Region, date: string): Map<string, Place> {
  const byId = new Map(divisions.map((division) => [division.id, division]))
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const links = covers.flatMap((cover): UnitDivision[] => {
    const unit = unitById.get(cover.unitId)
    return unit ? [{ ...cover, unitName: unit.name, unitKind: unit.kind }] : []
  })
  const places = new Map<string, Place>()
  for (const division of divisions) {
    const town = byId.get(division.townId ?? '')
    const county = byId.get(division.countyId ?? '')
    if (!town || !county || division.codeStat === null) continue
    const unitId = unitCovering(links, [division.id, town.id, county.id], date)
    if (unitId !== null) places.set(division.codeStat, { division, town, county, unitId })
  }
  return places
}

/** 关林街道 → 关林, 白沙镇 → 白沙. */
export function townStem(town: NewRow<Division>): string {
  return town.shortName.replace(/(?:街道|镇|乡)$/u, '')
}
