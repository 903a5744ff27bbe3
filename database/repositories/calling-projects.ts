import { In, IsNull, type EntityManager } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { ReportState } from '@domain/report/vocabulary'
import { reportsByProject } from '@domain/report/reviewed-report'
import type { Milestone } from '@database/entities/milestone'
import { ProgressReport } from '@database/entities/progress-report'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { milestonesOf } from '@database/repositories/project-list'
import { whereUnits } from '@database/repositories/search-words'

/** A project with all that its light reads. */
export interface LightProject {
  project: UpgradeProject
  unitName: string
  milestones: Milestone[]
  reports: { projectId: string; period: string; state: ReportState; cumProgressPercent: number | null }[]
}

/** The projects at work of a year, or one project; the order is that of the numbers. */
export async function lightProjects(
  reader: EntityManager,
  query: {
    year: number | null
    unitIds: readonly string[] | null
    kind: CenterKind | null
    projectId: string | null
  }
): Promise<LightProject[]> {
  const builder = reader
    .createQueryBuilder(UpgradeProject, 'project')
    .innerJoin(ReportingUnit, 'unit', 'unit.id = project.unitId')
    .addSelect('unit.shortName', 'unitName')
    .where("project.deletedAt IS NULL AND project.stage NOT IN ('moved_out', 'suspended')")
    .orderBy('project.projectNo')
  whereUnits(builder, 'project.unitId', query.unitIds)
  const { year, kind, projectId } = query
  if (year !== null) builder.andWhere('project.year = :year', { year })
  if (kind !== null) builder.andWhere('project.kind = :kind', { kind })
  if (projectId !== null) builder.andWhere('project.id = :projectId', { projectId })
  const { entities, raw } = await builder.getRawAndEntities<{ unitName: string }>()
  const ids = entities.map(({ id }) => id)
  const nodes = await milestonesOf(reader, ids)
  const reports = await reportsOf(reader, ids)
  return entities.map((project, index) => ({
    project,
    unitName: raw[index]?.unitName ?? '',
    milestones: nodes.get(project.id) ?? [],
    reports: [...(reports.get(project.id) ?? [])]
  }))
}

async function reportsOf(reader: EntityManager, projectIds: readonly string[]) {
  const rows = await reader.find(ProgressReport, {
    where: { projectId: In([...projectIds]), deletedAt: IsNull() },
    select: { projectId: true, period: true, state: true, cumProgress: true }
  })
  return reportsByProject(
    rows.map(({ projectId, period, state, cumProgress }) => ({
      projectId,
      period,
      state,
      cumProgressPercent: cumProgress
    }))
  )
}
