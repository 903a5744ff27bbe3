import type { EntityManager } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { UnitDivision } from '@domain/division/ownership'
import type { VillageType } from '@domain/division/vocabulary'
import { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { ReportingUnitDivision } from '@database/entities/reporting-unit-division'

/** Centres of a kind by unit: all that are built, and those in operation. */
export async function centersByUnit(
  reader: EntityManager,
  kind: CenterKind
): Promise<Map<string, { built: number; open: number }>> {
  const rows = await reader
    .createQueryBuilder(Center, 'center')
    .select('center.unitId', 'unitId')
    .addSelect('COUNT(*)', 'built')
    .addSelect("SUM(CASE WHEN center.status = 'open' THEN 1 ELSE 0 END)", 'open')
    .where("center.deletedAt IS NULL AND center.status IN ('built', 'open', 'suspended')")
    .andWhere('center.kind = :kind', { kind })
    .groupBy('center.unitId')
    .getRawMany<{ unitId: string; built: number | string; open: number | string }>()
  return new Map(
    rows.map(({ unitId, built, open }) => [unitId, { built: Number(built), open: Number(open) }])
  )
}

/** 社区 or 村 in force on the day, each with its ancestors: [itself, street, county]. */
export async function villagePaths(
  reader: EntityManager,
  type: VillageType,
  day: string
): Promise<string[][]> {
  const rows = await reader
    .createQueryBuilder(Division, 'division')
    .select('division.id', 'id')
    .addSelect('division.townId', 'townId')
    .addSelect('division.countyId', 'countyId')
    .where("division.deletedAt IS NULL AND division.level = 'village' AND division.villageType = :type", {
      type
    })
    .andWhere('division.validFrom <= :day AND (division.validTo IS NULL OR division.validTo >= :day)', {
      day
    })
    .getRawMany<{ id: string; townId: string | null; countyId: string | null }>()
  return rows.map(({ id, townId, countyId }) =>
    [id, townId, countyId].filter((division) => division !== null)
  )
}

/** Every link between a unit and the divisions that it answers for. */
export async function allOwnership(reader: EntityManager): Promise<UnitDivision[]> {
  return reader
    .createQueryBuilder(ReportingUnitDivision, 'link')
    .innerJoin(ReportingUnit, 'unit', 'unit.id = link.unitId AND unit.deletedAt IS NULL')
    .select('link.unitId', 'unitId')
    .addSelect('unit.name', 'unitName')
    .addSelect('unit.kind', 'unitKind')
    .addSelect('link.divisionId', 'divisionId')
    .addSelect('link.validFrom', 'validFrom')
    .addSelect('link.validTo', 'validTo')
    .where('link.deletedAt IS NULL')
    .getRawMany<UnitDivision>()
}
