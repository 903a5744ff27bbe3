import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { startOfYear } from '@domain/calendar/day-count'
import type { CenterKind } from '@domain/center/vocabulary'
import type { InspectionRound } from '@domain/inspection/vocabulary'
import { Center } from '@database/entities/center'
import { Inspection } from '@database/entities/inspection'
import { Issue } from '@database/entities/issue'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { stateOnCutoff } from '@database/repositories/issue-query'
import { whereUnits, whereWords } from '@database/repositories/search-words'

/** Which visits of a year up to the cut-off a list shows; null means all. */
export interface InspectionQuery {
  year: number
  cutoff: string
  text: string
  centerId: string | null
  projectId: string | null
  unitIds: readonly string[] | null
  kind: CenterKind | null
  round: InspectionRound | null
}

/** Narrows nothing but the year and the cut-off. */
export const everyInspection = {
  text: '',
  centerId: null,
  projectId: null,
  unitIds: null,
  kind: null,
  round: null
} as const

const sortColumns = {
  inspectedOn: 'inspection.inspectedOn',
  centerName: 'center.name',
  unitName: 'unit.chartOrder',
  scoreTenths: 'inspection.scoreTenths'
} as const
type InspectionSort = { key: keyof typeof sortColumns; descending: boolean }

export interface InspectionWithNames {
  inspection: Inspection
  centerName: string
  unitName: string
  projectName: string | null
}

export function countInspections(reader: EntityManager, query: InspectionQuery): Promise<number> {
  return filtered(reader, query).getCount()
}

/** The page in the asked order, unscored ones last, ties by id. */
export async function findInspections(
  reader: EntityManager,
  query: InspectionQuery,
  sort: InspectionSort,
  page: { offset: number; limit: number }
): Promise<InspectionWithNames[]> {
  const { entities, raw } = await filtered(reader, query)
    .addSelect('center.name', 'centerName')
    .addSelect('unit.shortName', 'unitName')
    .addSelect('project.name', 'projectName')
    .orderBy(sortColumns[sort.key], sort.descending ? 'DESC' : 'ASC', 'NULLS LAST')
    .addOrderBy('inspection.id')
    .offset(page.offset)
    .limit(page.limit)
    .getRawAndEntities<Omit<InspectionWithNames, 'inspection'>>()
  return entities.flatMap((inspection, index) => {
    const names = raw[index]
    if (names === undefined) return []
    const { centerName, unitName, projectName } = names
    return [{ inspection, centerName, unitName, projectName }]
  })
}

export interface FoundIssues {
  issues: number
  openIssues: number
}

/** Issues that each of the visits found, and those of them not crossed off on the cut-off. */
export async function issuesByInspection(
  reader: EntityManager,
  inspectionIds: readonly string[],
  cutoff: string
): Promise<Map<string, FoundIssues>> {
  if (inspectionIds.length === 0) return new Map()
  const rows = await countOfIssues(reader, cutoff)
    .addSelect('issue.inspectionId', 'inspectionId')
    .andWhere('issue.inspectionId IN (:...inspectionIds)', { inspectionIds })
    .groupBy('issue.inspectionId')
    .getRawMany<Record<'inspectionId', string> & Record<keyof FoundIssues, number | string>>()
  return new Map(
    rows.map((row) => [row.inspectionId, { issues: Number(row.issues), openIssues: Number(row.openIssues) }])
  )
}

/** The same of all the visits that the query finds. */
export async function sumFoundIssues(reader: EntityManager, query: InspectionQuery): Promise<FoundIssues> {
  const found = filtered(reader, query).select('inspection.id')
  const row = await countOfIssues(reader, query.cutoff)
    .andWhere(`issue.inspectionId IN (${found.getQuery()})`)
    .setParameters({ ...found.getParameters(), cutoff: query.cutoff })
    .getRawOne<Record<keyof FoundIssues, number | string>>()
  return { issues: Number(row?.issues ?? 0), openIssues: Number(row?.openIssues ?? 0) }
}

function countOfIssues(reader: EntityManager, cutoff: string): SelectQueryBuilder<Issue> {
  return reader
    .createQueryBuilder(Issue, 'issue')
    .select('COUNT(*)', 'issues')
    .addSelect(`COALESCE(SUM(CASE WHEN ${stateOnCutoff} <> 'closed' THEN 1 ELSE 0 END), 0)`, 'openIssues')
    .where('issue.deletedAt IS NULL AND issue.foundOn <= :cutoff', { cutoff })
}

function filtered(reader: EntityManager, query: InspectionQuery): SelectQueryBuilder<Inspection> {
  const builder = reader
    .createQueryBuilder(Inspection, 'inspection')
    .innerJoin(Center, 'center', 'center.id = inspection.centerId AND center.deletedAt IS NULL')
    .innerJoin(ReportingUnit, 'unit', 'unit.id = center.unitId')
    .leftJoin(UpgradeProject, 'project', 'project.id = inspection.projectId')
    .where('inspection.deletedAt IS NULL')
    .andWhere('inspection.inspectedOn BETWEEN :yearStart AND :cutoff', {
      yearStart: startOfYear(query.year),
      cutoff: query.cutoff
    })
  whereWords(builder, query.text, ['center.searchText', 'inspection.team'])
  whereUnits(builder, 'center.unitId', query.unitIds)
  const { centerId, projectId, kind, round } = query
  if (centerId !== null) builder.andWhere('inspection.centerId = :centerId', { centerId })
  if (projectId !== null) builder.andWhere('inspection.projectId = :projectId', { projectId })
  if (kind !== null) builder.andWhere('center.kind = :kind', { kind })
  if (round !== null) builder.andWhere('inspection.round = :round', { round })
  return builder
}
