import type { EntityManager } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { CountableProject } from '@domain/progress/counting'
import { bulkRaw } from '@database/bulk-read'
import { AnnualTarget } from '@database/entities/annual-target'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { ofYearOnDay } from '@database/repositories/carry-overs'

export interface ProjectFact extends CountableProject {
  id: string
  unitId: string
  kind: CenterKind
}

/** What the figures count of every living project that is of the year on the cut-off. */
export async function projectFacts(
  reader: EntityManager,
  year: number,
  cutoff: string
): Promise<ProjectFact[]> {
  const builder = reader
    .createQueryBuilder(UpgradeProject, 'project')
    .select('project.id', 'id')
    .addSelect('project.unitId', 'unitId')
    .addSelect('project.kind', 'kind')
    .addSelect('project.stage', 'stage')
    .addSelect('project.countsTowardTarget', 'countsTowardTarget')
    .addSelect('project.listedOn', 'listedOn')
    .addSelect('project.movedOutOn', 'movedOutOn')
    .addSelect('project.planAccept', 'planAccept')
    .addSelect('project.actualStart', 'actualStart')
    .addSelect('project.actualFinish', 'actualFinish')
    .addSelect('project.acceptedOn', 'acceptedOn')
    .where(`${ofYearOnDay} AND project.deletedAt IS NULL`, { year, cutoff })
  return bulkRaw<ProjectFact>(reader, builder, ['countsTowardTarget'])
}

/** All versions of the year's targets; the rules choose the one in force. */
export async function targetVersions(reader: EntityManager, year: number): Promise<AnnualTarget[]> {
  return reader
    .createQueryBuilder(AnnualTarget, 'target')
    .where('target.year = :year AND target.deletedAt IS NULL', { year })
    .getMany()
}

/** The city office first, then the units that owe it, in the official order. */
export async function targetUnits(reader: EntityManager): Promise<ReportingUnit[]> {
  return reader
    .createQueryBuilder(ReportingUnit, 'unit')
    .where("unit.deletedAt IS NULL AND unit.kind IN ('city_office', 'county', 'func_area')")
    .orderBy("CASE unit.kind WHEN 'city_office' THEN 0 ELSE 1 END")
    .addOrderBy('unit.chartOrder')
    .getMany()
}
