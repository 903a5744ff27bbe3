import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import { groupBy } from '@domain/group-by'
import { normaliseText } from '@domain/search/normalise-text'
import type { ProjectStanding } from '@domain/project/standing'
import type { ProjectCategory, ProjectStage } from '@domain/project/vocabulary'
import { containsText, engineOf } from '@database/engine'
import { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { Milestone } from '@database/entities/milestone'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { ofYearOnDay } from '@database/repositories/carry-overs'
import { whereStanding } from '@database/repositories/project-standing'

/** Which projects a list shows; an empty list and null mean all. */
export interface ProjectQuery {
  year: number
  cutoff: string
  text: string
  centerId: string | null
  /** Units with their subtrees already resolved; null: all. */
  unitIds: readonly string[] | null
  kind: CenterKind | null
  stages: readonly ProjectStage[]
  categories: readonly ProjectCategory[]
  standing: ProjectStanding | null
  counting: boolean | null
  /** Only these; null: all. */
  ids: readonly string[] | null
}

/** Narrows nothing. */
export const everyProject = {
  text: '',
  centerId: null,
  unitIds: null,
  kind: null,
  stages: [],
  categories: [],
  standing: null,
  counting: null,
  ids: null
} satisfies Omit<ProjectQuery, 'year' | 'cutoff'>

/** Columns by which the list sorts, by their name in the list; null is computed as of the cut-off date. */
const sortColumns = {
  projectNo: 'project.projectNo',
  name: 'project.name',
  centerName: 'center.name',
  unitName: 'unit.chartOrder',
  kind: 'project.kind',
  stage: 'project.stage',
  category: 'project.category',
  progressPercent: null,
  planStart: 'project.planStart',
  planFinish: 'project.planFinish',
  planAccept: 'project.planAccept',
  acceptedOn: 'project.acceptedOn',
  budgetTotal: 'project.budgetTotal'
} as const
export type ProjectSort = { key: keyof typeof sortColumns; descending: boolean }

export interface ProjectWithNames {
  project: UpgradeProject
  centerName: string
  tier: Center['tier']
  unitName: string
  townName: string | null
}

/** The page in the asked order, unknown values last, ties by number. */
export async function findProjects(
  reader: EntityManager,
  query: ProjectQuery,
  sort: ProjectSort,
  page: { offset: number; limit: number }
): Promise<ProjectWithNames[]> {
  const builder = projectsFound(reader, query)
    .addSelect('center.name', 'centerName')
    .addSelect('center.tier', 'tier')
    .addSelect('unit.shortName', 'unitName')
    .addSelect('town.shortName', 'townName')
  const column = sortColumns[sort.key]
  if (column === null) builder.addSelect(progressOn, 'progressOn').setParameter('cutoff', query.cutoff)
  builder
    .orderBy(column ?? 'progressOn', sort.descending ? 'DESC' : 'ASC', 'NULLS LAST')
    .addOrderBy('project.projectNo', 'ASC')
    .offset(page.offset)
    .limit(page.limit)
  const { entities, raw } = await builder.getRawAndEntities<Omit<ProjectWithNames, 'project'>>()
  return entities.flatMap((project, index) => {
    const names = raw[index]
    return names === undefined ? [] : [{ ...names, project }]
  })
}

/** 形象进度 on the cut-off date; the stored one is of the day of the last save. */
function progressOn(query: SelectQueryBuilder<UpgradeProject>): SelectQueryBuilder<Milestone> {
  return query
    .subQuery()
    .select('COALESCE(SUM(node.weight), 0)')
    .from(Milestone, 'node')
    .where('node.projectId = project.id AND node.deletedAt IS NULL AND node.actualDate <= :cutoff')
}

/** Count of the projects of a year in a standing. */
export async function countProjects(
  reader: EntityManager,
  query: Pick<ProjectQuery, 'year' | 'cutoff' | 'unitIds' | 'kind' | 'standing'>
): Promise<number> {
  return projectsFound(reader, { ...everyProject, ...query }).getCount()
}

export interface ProjectTotals {
  kind: CenterKind
  count: number
  budgetTotal: number
}

/** Count and Σ budget (fen) of everything found, urban and rural apart. */
export async function sumProjects(reader: EntityManager, query: ProjectQuery): Promise<ProjectTotals[]> {
  const rows = await projectsFound(reader, query)
    .select('project.kind', 'kind')
    .addSelect('COUNT(*)', 'count')
    .addSelect('COALESCE(SUM(project.budgetTotal), 0)', 'budgetTotal')
    .groupBy('project.kind')
    .getRawMany<{ kind: CenterKind; count: number | string; budgetTotal: number | string }>()
  return rows.map(({ kind, count, budgetTotal }) => ({
    kind,
    count: Number(count),
    budgetTotal: Number(budgetTotal)
  }))
}

/** The nodes of many projects, each project's in the order of the work. */
export async function milestonesOf(
  reader: EntityManager,
  projectIds: readonly string[]
): Promise<Map<string, Milestone[]>> {
  if (projectIds.length === 0) return new Map()
  const nodes = await reader
    .createQueryBuilder(Milestone, 'node')
    .where('node.projectId IN (:...projectIds)', { projectIds })
    .andWhere('node.deletedAt IS NULL')
    .orderBy('node.projectId')
    .addOrderBy('node.seq')
    .getMany()
  return groupBy(nodes, ({ projectId }) => projectId)
}

/** The projects that a query finds, as a builder over `project`, `center`, `unit`. */
export function projectsFound(
  reader: EntityManager,
  query: ProjectQuery
): SelectQueryBuilder<UpgradeProject> {
  const engine = engineOf(reader.connection)
  const builder = reader
    .createQueryBuilder(UpgradeProject, 'project')
    .innerJoin(Center, 'center', 'center.id = project.centerId')
    .innerJoin(ReportingUnit, 'unit', 'unit.id = project.unitId')
    .innerJoin(Division, 'division', 'division.id = center.divisionId')
    .leftJoin(Division, 'town', 'town.id = division.townId')
    .where('project.deletedAt IS NULL')
    .andWhere(ofYearOnDay, { year: query.year, cutoff: query.cutoff })
  query.text
    .split(/\s+/u)
    .map(normaliseText)
    .filter((word) => word !== '')
    .forEach((word, index) => {
      const name = `word${index}`
      builder.andWhere(
        new Brackets((either) =>
          either
            .where(containsText(engine, 'project.searchText', `:${name}`), { [name]: word })
            .orWhere(containsText(engine, 'center.searchText', `:${name}`), { [name]: word })
        )
      )
    })
  if (query.centerId !== null) builder.andWhere('project.centerId = :centerId', { centerId: query.centerId })
  if (query.unitIds !== null && query.unitIds.length === 0) builder.andWhere('1 = 0')
  else if (query.unitIds !== null) {
    builder.andWhere('project.unitId IN (:...unitIds)', { unitIds: query.unitIds })
  }
  if (query.kind !== null) builder.andWhere('project.kind = :kind', { kind: query.kind })
  if (query.stages.length > 0) builder.andWhere('project.stage IN (:...stages)', { stages: query.stages })
  if (query.categories.length > 0) {
    builder.andWhere('project.category IN (:...categories)', { categories: query.categories })
  }
  if (query.counting !== null) {
    builder.andWhere('project.countsTowardTarget = :counting', { counting: Number(query.counting) })
  }
  if (query.ids !== null && query.ids.length === 0) builder.andWhere('1 = 0')
  else if (query.ids !== null) builder.andWhere('project.id IN (:...ids)', { ids: query.ids })
  if (query.standing !== null) whereStanding(builder, query.standing, query.cutoff)
  return builder
}
