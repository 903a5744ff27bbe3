import type { EntityManager } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { LitProject } from '@domain/light/light-of'
import type { ReportState } from '@domain/report/vocabulary'
import { Milestone } from '@database/entities/milestone'
import { ProgressReport } from '@database/entities/progress-report'
import { UpgradeProject } from '@database/entities/upgrade-project'

export interface LitProjectRow extends LitProject {
  id: string
  unitId: string
  kind: CenterKind
}

/** Which projects are asked for; null means all. */
export interface LitScope {
  year: number
  unitIds: readonly string[] | null
  kind: CenterKind | null
  /** Only these; at most a page of a list. */
  ids?: readonly string[]
}

/** What the lights read of the living projects of a year that were not moved out. */
export async function litProjects(reader: EntityManager, scope: LitScope): Promise<LitProjectRow[]> {
  const projects = await scoped(reader, scope)
    .select('project.id', 'id')
    .addSelect('project.unitId', 'unitId')
    .addSelect('project.kind', 'kind')
    .addSelect('project.acceptedOn', 'acceptedOn')
    .orderBy('project.projectNo')
    .getRawMany<Omit<LitProjectRow, 'milestones' | 'reports'>>()
  const nodes = await scoped(reader, scope)
    .innerJoin(Milestone, 'node', 'node.projectId = project.id AND node.deletedAt IS NULL')
    .select('node.projectId', 'projectId')
    .addSelect('node.name', 'name')
    .addSelect('node.weight', 'weight')
    .addSelect('node.planDate', 'planDate')
    .addSelect('node.actualDate', 'actualDate')
    .orderBy('node.projectId')
    .addOrderBy('node.seq')
    .getRawMany<LitProject['milestones'][number] & { projectId: string }>()
  const reports = await scoped(reader, scope)
    .innerJoin(ProgressReport, 'report', 'report.projectId = project.id AND report.deletedAt IS NULL')
    .select('report.projectId', 'projectId')
    .addSelect('report.period', 'period')
    .addSelect('report.state', 'state')
    .addSelect('report.cumProgress', 'cumProgressPercent')
    .getRawMany<{
      projectId: string
      period: string
      state: ReportState
      cumProgressPercent: number | null
    }>()
  const nodesOf = grouped(nodes)
  const reportsOf = grouped(reports)
  return projects.map((project) => ({
    ...project,
    milestones: nodesOf.get(project.id) ?? [],
    reports: reportsOf.get(project.id) ?? []
  }))
}

function scoped(reader: EntityManager, { year, unitIds, kind, ids }: LitScope) {
  const builder = reader
    .createQueryBuilder(UpgradeProject, 'project')
    .where("project.year = :year AND project.deletedAt IS NULL AND project.stage <> 'moved_out'", { year })
  if (unitIds !== null) builder.andWhere('project.unitId IN (:...unitIds)', { unitIds })
  if (kind !== null) builder.andWhere('project.kind = :kind', { kind })
  if (ids !== undefined) builder.andWhere('project.id IN (:...ids)', { ids })
  return builder
}

function grouped<Row extends { projectId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const byProject = new Map<string, Row[]>()
  for (const row of rows) {
    const own = byProject.get(row.projectId)
    if (own === undefined) byProject.set(row.projectId, [row])
    else own.push(row)
  }
  return byProject
}
