import type { EntityManager } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import { Milestone } from '@database/entities/milestone'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { ofYearOnDay } from '@database/repositories/carry-overs'
import { inWork } from '@database/repositories/project-standing'

export interface OpenNodeRow {
  projectId: string
  projectName: string
  unitName: string
  milestone: string
  planDate: string
}

/**
 * Nodes not done on the cut-off and planned between two days, of projects at work; the earliest plan first. Without
 * `from` as many years back as there are plans, as the standing `late` of the project list has it.
 */
export async function openNodes(
  reader: EntityManager,
  query: {
    year: number
    cutoff: string
    unitIds: readonly string[] | null
    kind: CenterKind | null
    from: string | null
    to: string
    limit: number
  }
): Promise<{ total: number; projects: number; nodes: OpenNodeRow[] }> {
  const builder = reader
    .createQueryBuilder(Milestone, 'node')
    .innerJoin(UpgradeProject, 'project', 'project.id = node.projectId AND project.deletedAt IS NULL')
    .innerJoin(ReportingUnit, 'unit', 'unit.id = project.unitId')
    .where('node.deletedAt IS NULL AND node.planDate <= :to', query)
    .andWhere('(node.actualDate IS NULL OR node.actualDate > :cutoff)', query)
    .andWhere(`${ofYearOnDay} AND ${inWork}`, query)
    .andWhere('(project.acceptedOn IS NULL OR project.acceptedOn > :cutoff)')
  if (query.from !== null) builder.andWhere('node.planDate >= :from')
  if (query.unitIds !== null) builder.andWhere('project.unitId IN (:...unitIds)', { unitIds: query.unitIds })
  if (query.kind !== null) builder.andWhere('project.kind = :kind', { kind: query.kind })
  const counts = await builder
    .clone()
    .select('COUNT(*)', 'nodes')
    .addSelect('COUNT(DISTINCT project.id)', 'projects')
    .getRawOne<{ nodes: number | string; projects: number | string }>()
  const nodes = await builder
    .select('project.id', 'projectId')
    .addSelect('project.name', 'projectName')
    .addSelect('unit.shortName', 'unitName')
    .addSelect('node.name', 'milestone')
    .addSelect('node.planDate', 'planDate')
    .orderBy('node.planDate')
    .addOrderBy('project.projectNo')
    .limit(query.limit)
    .getRawMany<OpenNodeRow>()
  return { total: Number(counts?.nodes ?? 0), projects: Number(counts?.projects ?? 0), nodes }
}
