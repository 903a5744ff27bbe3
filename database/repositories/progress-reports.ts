import type { EntityManager } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import { groupBy } from '@domain/group-by'
import { bulkRows } from '@database/bulk-read'
import { ProgressReport } from '@database/entities/progress-report'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { ofYearOnDay } from '@database/repositories/carry-overs'

/** Every living report of some projects, those of a project oldest first. */
export async function reportsOf(
  manager: EntityManager,
  projectIds: readonly string[]
): Promise<Map<string, ProgressReport[]>> {
  const rows = await bulkRows(manager, ProgressReport, 'projectId', projectIds)
  return groupBy(
    rows.sort((one, other) => (one.period < other.period ? -1 : 1)),
    ({ projectId }) => projectId
  )
}

export interface ReportingProject {
  project: UpgradeProject
  unitName: string
}

/** The living projects that are of a year on a day or by id, in the official order of their units, then by number. */
export async function reportingProjects(
  manager: EntityManager,
  query: {
    year?: { year: number; cutoff: string }
    ids?: readonly string[]
    unitIds?: readonly string[] | null
    kind?: CenterKind | null
  }
): Promise<ReportingProject[]> {
  const builder = manager
    .createQueryBuilder(UpgradeProject, 'project')
    .innerJoin(ReportingUnit, 'unit', 'unit.id = project.unitId')
    .addSelect('unit.shortName', 'unitName')
    .where('project.deletedAt IS NULL')
    .orderBy('unit.chartOrder')
    .addOrderBy('project.projectNo')
  const { year, ids, unitIds = null, kind = null } = query
  if (ids?.length === 0 || unitIds?.length === 0) return []
  if (year !== undefined) builder.andWhere(ofYearOnDay, year)
  if (ids !== undefined) builder.andWhere('project.id IN (:...ids)', { ids })
  if (unitIds !== null) builder.andWhere('project.unitId IN (:...unitIds)', { unitIds })
  if (kind !== null) builder.andWhere('project.kind = :kind', { kind })
  const { entities, raw } = await builder.getRawAndEntities<{ unitName: string }>()
  return entities.map((project, index) => ({ project, unitName: raw[index]?.unitName ?? '' }))
}

/** The living reports of these ids, in no order. */
export function reportsById(manager: EntityManager, ids: readonly string[]): Promise<ProgressReport[]> {
  return bulkRows(manager, ProgressReport, 'id', ids)
}

/** The living reports of a month, those of projects in 回收站 too. */
export function reportsOfPeriod(manager: EntityManager, period: string): Promise<ProgressReport[]> {
  return bulkRows(manager, ProgressReport, 'period', [period])
}
