import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { Center } from '@database/entities/center'
import { Issue } from '@database/entities/issue'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { issuesFound, standingConditions, type IssueQuery } from '@database/repositories/issue-query'

/** Columns by which the list sorts, by their name in the list. */
const sortColumns = {
  issueNo: 'issue.issueNo',
  foundOn: 'issue.foundOn',
  dueOn: 'issue.dueOn',
  centerName: 'center.name',
  dutyUnitName: 'unit.chartOrder',
  severity: 'severityRank',
  closedOn: 'issue.closedOn'
} as const
type IssueSort = { key: keyof typeof sortColumns; descending: boolean }

export interface IssueWithNames {
  issue: Issue
  centerName: string
  dutyUnitName: string
  projectName: string | null
}

/** The page in the asked order, unknown values last, ties by age. */
export async function findIssues(
  reader: EntityManager,
  query: IssueQuery,
  sort: IssueSort,
  page: { offset: number; limit: number }
): Promise<IssueWithNames[]> {
  const builder = withNames(issuesFound(reader, query))
    .addSelect("CASE issue.severity WHEN 'minor' THEN 1 WHEN 'major' THEN 2 ELSE 3 END", 'severityRank')
    .orderBy(sortColumns[sort.key], sort.descending ? 'DESC' : 'ASC', 'NULLS LAST')
    .addOrderBy('issue.id')
    .offset(page.offset)
    .limit(page.limit)
  return named(builder)
}

/** What one visit found, in the order of the numbers. */
export function issuesOfInspection(reader: EntityManager, inspectionId: string): Promise<IssueWithNames[]> {
  const builder = reader
    .createQueryBuilder(Issue, 'issue')
    .innerJoin(Center, 'center', 'center.id = issue.centerId')
    .innerJoin(ReportingUnit, 'unit', 'unit.id = issue.dutyUnitId')
    .leftJoin(UpgradeProject, 'project', 'project.id = issue.projectId')
    .where('issue.inspectionId = :inspectionId AND issue.deletedAt IS NULL', { inspectionId })
    .orderBy('issue.issueNo')
  return named(withNames(builder))
}

export interface IssueTotals {
  found: number
  open: number
  overdue: number
  dueSoon: number
  closed: number
}

/** How many issues the query finds, and how they stand on the cut-off. */
export async function sumIssues(reader: EntityManager, query: IssueQuery): Promise<IssueTotals> {
  const count = (condition: string): string => `COALESCE(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`
  const row = await issuesFound(reader, query)
    .select('COUNT(*)', 'found')
    .addSelect(count(standingConditions.open), 'open')
    .addSelect(count(standingConditions.overdue), 'overdue')
    .addSelect(count(standingConditions.due_soon), 'dueSoon')
    .addSelect(count(standingConditions.closed), 'closed')
    .getRawOne<Record<keyof IssueTotals, number | string>>()
  return {
    found: Number(row?.found ?? 0),
    open: Number(row?.open ?? 0),
    overdue: Number(row?.overdue ?? 0),
    dueSoon: Number(row?.dueSoon ?? 0),
    closed: Number(row?.closed ?? 0)
  }
}

function withNames(builder: SelectQueryBuilder<Issue>): SelectQueryBuilder<Issue> {
  return builder
    .addSelect('center.name', 'centerName')
    .addSelect('unit.shortName', 'dutyUnitName')
    .addSelect('project.name', 'projectName')
}

async function named(builder: SelectQueryBuilder<Issue>): Promise<IssueWithNames[]> {
  const { entities, raw } = await builder.getRawAndEntities<Omit<IssueWithNames, 'issue'>>()
  return entities.flatMap((issue, index) => {
    const names = raw[index]
    return names === undefined ? [] : [{ issue, ...names }]
  })
}
