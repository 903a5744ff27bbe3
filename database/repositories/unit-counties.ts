import type { EntityManager } from 'typeorm'
import { Division } from '@database/entities/division'
import { ReportingUnitDivision } from '@database/entities/reporting-unit-division'

/** The statistical code of the county that a unit covers as a whole on a day; a functional area covers none. */
export async function countyCodeByUnit(reader: EntityManager, date: string): Promise<Map<string, string>> {
  const rows = await reader
    .createQueryBuilder(ReportingUnitDivision, 'cover')
    .innerJoin(Division, 'division', 'division.id = cover.divisionId AND division.deletedAt IS NULL')
    .where("cover.deletedAt IS NULL AND division.level = 'county' AND division.codeStat IS NOT NULL")
    .andWhere('cover.validFrom <= :date AND (cover.validTo IS NULL OR cover.validTo >= :date)', { date })
    .select('cover.unitId', 'unitId')
    .addSelect('division.codeStat', 'code')
    .orderBy('division.codeStat')
    .getRawMany<{ unitId: string; code: string }>()
  return new Map(rows.map(({ unitId, code }) => [unitId, code.slice(0, 6)]))
}
