import type { EntityManager } from 'typeorm'
import type { ForecastProject } from '@domain/forecast/finish-forecast'
import type { LitProject } from '@domain/light/light-of'
import { baselineAcceptOf, type PlannedAcceptance } from '@domain/progress/count-lines'
import type { ProgressProject } from '@domain/progress/progress-lines'
import type { ReportedProgress } from '@domain/report/reviewed-report'
import { Milestone } from '@database/entities/milestone'
import { PlanVersion } from '@database/entities/plan-version'
import { ProgressReport } from '@database/entities/progress-report'
import { UpgradeProject } from '@database/entities/upgrade-project'
import type { ProjectFact } from '@database/repositories/progress-facts'

/** Everything that 统计分析 reads of one project: what is counted, lit, drawn and forecast. */
export interface AnalysedProject
  extends
    ProjectFact,
    Omit<ForecastProject, 'milestones'>,
    PlannedAcceptance,
    Omit<ProgressProject, 'reports'> {
  id: string
  projectNo: string
  name: string
  /** Fen. */
  budgetTotal: number | null
  milestones: readonly NodeFact[]
  reports: readonly ReportedProgress[]
}

type NodeFact = LitProject['milestones'][number] & Pick<Milestone, 'baselineDate' | 'forecastDate'>

/** The living projects of a year in the order of their numbers; each table is read once. */
export async function analysedProjects(reader: EntityManager, year: number): Promise<AnalysedProject[]> {
  const projects = await ofYear(reader, year)
    .select('project.id', 'id')
    .addSelect('project.projectNo', 'projectNo')
    .addSelect('project.name', 'name')
    .addSelect('project.unitId', 'unitId')
    .addSelect('project.kind', 'kind')
    .addSelect('project.stage', 'stage')
    .addSelect('project.countsTowardTarget', 'counts')
    .addSelect('project.listedOn', 'listedOn')
    .addSelect('project.movedOutOn', 'movedOutOn')
    .addSelect('project.planStart', 'planStart')
    .addSelect('project.planAccept', 'planAccept')
    .addSelect('project.actualStart', 'actualStart')
    .addSelect('project.actualFinish', 'actualFinish')
    .addSelect('project.acceptedOn', 'acceptedOn')
    .addSelect('project.budgetTotal', 'budgetTotal')
    .addSelect('project.weight', 'weight')
    .addSelect('first.planAccept', 'frozenAccept')
    .leftJoin(
      PlanVersion,
      'first',
      'first.projectId = project.id AND first.version = 1 AND first.deletedAt IS NULL'
    )
    .orderBy('project.projectNo')
    .getRawMany<RawProject>()
  const nodes = grouped(await nodeRows(reader, year))
  const reports = grouped(await reportRows(reader, year))
  return projects.map(({ counts, frozenAccept, budgetTotal, ...project }) => {
    const milestones = nodes.get(project.id) ?? []
    return {
      ...project,
      countsTowardTarget: counts === 1,
      budgetTotal: budgetTotal === null ? null : Number(budgetTotal),
      baselineAccept: baselineAcceptOf(frozenAccept, milestones),
      forecastAccept: milestones.at(-1)?.forecastDate ?? null,
      milestones,
      reports: reports.get(project.id) ?? []
    }
  })
}

type RawProject = Omit<
  AnalysedProject,
  'countsTowardTarget' | 'budgetTotal' | 'baselineAccept' | 'forecastAccept' | 'milestones' | 'reports'
> & { counts: number; frozenAccept: string | null; budgetTotal: number | string | null }

async function nodeRows(reader: EntityManager, year: number): Promise<(NodeFact & { projectId: string })[]> {
  return ofYear(reader, year)
    .innerJoin(Milestone, 'node', 'node.projectId = project.id AND node.deletedAt IS NULL')
    .select('node.projectId', 'projectId')
    .addSelect('node.name', 'name')
    .addSelect('node.weight', 'weight')
    .addSelect('node.baselineDate', 'baselineDate')
    .addSelect('node.planDate', 'planDate')
    .addSelect('node.forecastDate', 'forecastDate')
    .addSelect('node.actualDate', 'actualDate')
    .orderBy('node.projectId')
    .addOrderBy('node.seq')
    .getRawMany()
}

async function reportRows(reader: EntityManager, year: number): Promise<ReportedProgress[]> {
  const rows = await ofYear(reader, year)
    .innerJoin(ProgressReport, 'report', 'report.projectId = project.id AND report.deletedAt IS NULL')
    .select('report.projectId', 'projectId')
    .addSelect('report.period', 'period')
    .addSelect('report.state', 'state')
    .addSelect('report.cumProgress', 'cumProgressPercent')
    .addSelect('report.cumInvest', 'invested')
    .getRawMany<Omit<ReportedProgress, 'cumInvestFen'> & { invested: number | string | null }>()
  return rows.map(({ invested, ...row }) => ({
    ...row,
    cumInvestFen: invested === null ? null : Number(invested)
  }))
}

function ofYear(reader: EntityManager, year: number) {
  return reader
    .createQueryBuilder(UpgradeProject, 'project')
    .where('project.year = :year AND project.deletedAt IS NULL', { year })
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
