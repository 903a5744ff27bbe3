import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import { groupBy } from '@domain/group-by'
import type { ReportedProgress } from '@domain/report/reviewed-report'
import { bulkRaw } from '@database/bulk-read'
import { Milestone } from '@database/entities/milestone'
import { ProgressReport } from '@database/entities/progress-report'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { ofYearOnDay } from '@database/repositories/carry-overs'
import { whereUnits } from '@database/repositories/search-words'

/** Which living projects are gathered; null means all. */
export interface ProjectScope {
  /** The year of which they are on the cut-off. */
  year: number | null
  cutoff: string
  /** Units with their subtrees already resolved. */
  unitIds: readonly string[] | null
  kind: CenterKind | null
  /** At most a page of a list. */
  ids?: readonly string[]
}

export type NodeFact = Pick<
  Milestone,
  'id' | 'name' | 'weight' | 'baselineDate' | 'planDate' | 'forecastDate' | 'actualDate'
>

/** The projects of a scope, as `project`. */
export function projectsIn(
  reader: EntityManager,
  { year, cutoff, unitIds, kind, ids }: ProjectScope
): SelectQueryBuilder<UpgradeProject> {
  const builder = reader
    .createQueryBuilder(UpgradeProject, 'project')
    .where('project.deletedAt IS NULL')
    .setParameter('cutoff', cutoff)
  if (year !== null) builder.andWhere(ofYearOnDay, { year })
  whereUnits(builder, 'project.unitId', unitIds)
  if (kind !== null) builder.andWhere('project.kind = :kind', { kind })
  if (ids?.length === 0) builder.andWhere('1 = 0')
  else if (ids !== undefined) builder.andWhere('project.id IN (:...ids)', { ids })
  return builder
}

/** The nodes of each project of a scope, in the order of the work. */
export function nodesIn(reader: EntityManager, scope: ProjectScope): Promise<Map<string, NodeFact[]>> {
  const builder = projectsIn(reader, scope)
    .innerJoin(Milestone, 'node', 'node.projectId = project.id AND node.deletedAt IS NULL')
    .select('node.projectId', 'projectId')
    .addSelect('node.id', 'id')
    .addSelect('node.name', 'name')
    .addSelect('node.weight', 'weight')
    .addSelect('node.baselineDate', 'baselineDate')
    .addSelect('node.planDate', 'planDate')
    .addSelect('node.forecastDate', 'forecastDate')
    .addSelect('node.actualDate', 'actualDate')
    .orderBy('node.projectId')
    .addOrderBy('node.seq')
  return byProject<NodeFact & { projectId: string }>(reader, builder)
}

/** The monthly reports of each project of a scope, as far as figures read them. */
export function reportsIn(
  reader: EntityManager,
  scope: ProjectScope
): Promise<Map<string, ReportedProgress[]>> {
  const builder = projectsIn(reader, scope)
    .innerJoin(ProgressReport, 'report', 'report.projectId = project.id AND report.deletedAt IS NULL')
    .select('report.projectId', 'projectId')
    .addSelect('report.period', 'period')
    .addSelect('report.state', 'state')
    .addSelect('report.cumProgress', 'cumProgressPercent')
    .addSelect('report.cumInvest', 'cumInvestFen')
  return byProject<ReportedProgress>(reader, builder)
}

async function byProject<Row extends { projectId: string }>(
  reader: EntityManager,
  builder: SelectQueryBuilder<ObjectLiteral>
): Promise<Map<string, Row[]>> {
  return groupBy(await bulkRaw<Row>(reader, builder), ({ projectId }) => projectId)
}
