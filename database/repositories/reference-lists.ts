import type { EntityManager } from 'typeorm'
import { bulkRaw } from '@database/bulk-read'
import { DictionaryEntry } from '@database/entities/dictionary-entry'
import { Division } from '@database/entities/division'
import { Organization } from '@database/entities/organization'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { ReportingUnitDivision } from '@database/entities/reporting-unit-division'
import { ServiceFunctionCatalog } from '@database/entities/service-function-catalog'

type PlacedDivision = Pick<
  Division,
  'id' | 'parentId' | 'level' | 'name' | 'shortName' | 'codeStat' | 'countyId' | 'townId'
>

/**
 * Divisions in force on the day, in code order, so that parents come before and beside their children. Read as rows:
 * a city has thousands, and each start asks for them.
 */
export function divisionsOn(reader: EntityManager, day: string): Promise<PlacedDivision[]> {
  const builder = reader
    .createQueryBuilder(Division, 'division')
    .select('division.id', 'id')
    .addSelect('division.parentId', 'parentId')
    .addSelect('division.level', 'level')
    .addSelect('division.name', 'name')
    .addSelect('division.shortName', 'shortName')
    .addSelect('division.codeStat', 'codeStat')
    .addSelect('division.countyId', 'countyId')
    .addSelect('division.townId', 'townId')
    .where('division.deletedAt IS NULL')
    .andWhere('division.validFrom <= :day AND (division.validTo IS NULL OR division.validTo >= :day)', {
      day
    })
    .orderBy('division.codeStat')
    .addOrderBy('division.id')
  return bulkRaw<PlacedDivision>(reader, builder)
}

/** Reporting units in the official order of the reports. */
export function unitsInOrder(reader: EntityManager): Promise<ReportingUnit[]> {
  return reader
    .createQueryBuilder(ReportingUnit, 'unit')
    .where('unit.deletedAt IS NULL')
    .orderBy('unit.chartOrder')
    .addOrderBy('unit.id')
    .getMany()
}

/** Which divisions each unit answers for on the day. */
export async function coverageOn(reader: EntityManager, day: string): Promise<Map<string, string[]>> {
  const rows = await reader
    .createQueryBuilder(ReportingUnitDivision, 'cover')
    .where('cover.deletedAt IS NULL')
    .andWhere('cover.validFrom <= :day AND (cover.validTo IS NULL OR cover.validTo >= :day)', { day })
    .orderBy('cover.id')
    .getMany()
  const byUnit = new Map<string, string[]>()
  for (const { unitId, divisionId } of rows) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), divisionId])
  return byUnit
}

export function organizationsByName(reader: EntityManager): Promise<Organization[]> {
  return reader
    .createQueryBuilder(Organization, 'organization')
    .where('organization.deletedAt IS NULL')
    .orderBy('organization.name')
    .addOrderBy('organization.id')
    .getMany()
}

export function dictionaryEntries(reader: EntityManager): Promise<DictionaryEntry[]> {
  return reader
    .createQueryBuilder(DictionaryEntry, 'entry')
    .where('entry.deletedAt IS NULL')
    .orderBy('entry.dictionary')
    .addOrderBy('entry.seq')
    .getMany()
}

export function serviceFunctionCatalog(reader: EntityManager): Promise<ServiceFunctionCatalog[]> {
  return reader
    .createQueryBuilder(ServiceFunctionCatalog, 'entry')
    .where('entry.deletedAt IS NULL')
    .orderBy('entry.seq')
    .getMany()
}
