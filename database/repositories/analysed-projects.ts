import type { EntityManager } from 'typeorm'
import type { ForecastProject } from '@domain/forecast/finish-forecast'
import { baselineAcceptOf, type PlannedAcceptance } from '@domain/progress/count-lines'
import type { ProgressProject } from '@domain/progress/progress-lines'
import type { FrozenPlan } from '@domain/project/plan-in-force'
import type { ReportedProgress } from '@domain/report/reviewed-report'
import { bulkRaw } from '@database/bulk-read'
import { PlanVersion } from '@database/entities/plan-version'
import { nodesIn, projectsIn, reportsIn, type NodeFact } from '@database/repositories/gathered-projects'
import type { ProjectFact } from '@database/repositories/progress-facts'
import { replacedPlans } from '@database/repositories/replaced-plans'
import { suspended } from '@database/repositories/project-standing'

/** Everything that 统计分析 reads of one project: what is counted, lit, drawn and forecast. */
export interface AnalysedProject
  extends
    ProjectFact,
    Omit<ForecastProject, 'milestones'>,
    PlannedAcceptance,
    Omit<ProgressProject, 'reports'> {
  projectNo: string
  name: string
  /** Fen. */
  budgetTotal: number | null
  milestones: readonly NodeFact[]
  reports: readonly ReportedProgress[]
  /** The plan that was in force on the cut-off; null where it still is. */
  replacedPlan: FrozenPlan | null
}

/** The living projects that are of the year on the cut-off, in the order of their numbers; each table is read once. */
export async function analysedProjects(
  reader: EntityManager,
  year: number,
  cutoff: string
): Promise<AnalysedProject[]> {
  const scope = { year, cutoff, unitIds: null, kind: null }
  const builder = projectsIn(reader, scope)
    .select('project.id', 'id')
    .addSelect('project.projectNo', 'projectNo')
    .addSelect('project.name', 'name')
    .addSelect('project.unitId', 'unitId')
    .addSelect('project.kind', 'kind')
    .addSelect('project.stage', 'stage')
    .addSelect('project.countsTowardTarget', 'countsTowardTarget')
    .addSelect('project.listedOn', 'listedOn')
    .addSelect('project.movedOutOn', 'movedOutOn')
    .addSelect('project.planStart', 'planStart')
    .addSelect('project.planAccept', 'planAccept')
    .addSelect('project.actualStart', 'actualStart')
    .addSelect('project.actualFinish', 'actualFinish')
    .addSelect('project.acceptedOn', 'acceptedOn')
    .addSelect('project.budgetTotal', 'budgetTotal')
    .addSelect('project.weight', 'weight')
    .addSelect('first.planAccept', 'baselineAccept')
    .addSelect(`CASE WHEN ${suspended} THEN 1 ELSE 0 END`, 'suspended')
    .leftJoin(
      PlanVersion,
      'first',
      'first.projectId = project.id AND first.version = 1 AND first.deletedAt IS NULL'
    )
    .orderBy('project.projectNo')
  const [projects, nodes, reports, plans] = await Promise.all([
    bulkRaw<StoredProject>(reader, builder, ['countsTowardTarget', 'suspended']),
    nodesIn(reader, scope),
    reportsIn(reader, scope),
    replacedPlans(reader, scope)
  ])
  return projects.map((project) => {
    const milestones = nodes.get(project.id) ?? []
    return Object.assign(project, {
      baselineAccept: baselineAcceptOf(project.baselineAccept, milestones),
      forecastAccept: milestones.at(-1)?.forecastDate ?? null,
      milestones,
      reports: reports.get(project.id) ?? [],
      replacedPlan: plans.get(project.id) ?? null
    })
  })
}

type StoredProject = Omit<AnalysedProject, 'forecastAccept' | 'milestones' | 'reports' | 'replacedPlan'>
