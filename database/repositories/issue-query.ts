import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { addDays, startOfYear } from '@domain/calendar/day-count'
import type { CenterKind } from '@domain/center/vocabulary'
import { issueDueSoonDays, type IssueStanding } from '@domain/issue/issue-standing'
import type { IssueCategory, IssueSeverity, IssueState } from '@domain/issue/vocabulary'
import { Center } from '@database/entities/center'
import { Issue } from '@database/entities/issue'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { whereUnits, whereWords } from '@database/repositories/search-words'

/** Which issues of a year, as of the cut-off, a list shows; null means all. */
export interface IssueQuery {
  year: number
  cutoff: string
  text: string
  centerId: string | null
  projectId: string | null
  /** Units with their subtrees already resolved. */
  unitIds: readonly string[] | null
  kind: CenterKind | null
  state: IssueState | null
  category: IssueCategory | null
  severity: IssueSeverity | null
  standing: IssueStanding | null
}

export const everyIssue = {
  text: '',
  centerId: null,
  projectId: null,
  state: null,
  category: null,
  severity: null,
  standing: null
} as const

/** The same states as the domain's `stateOn`. */
export const stateOnCutoff = `CASE
  WHEN issue.state NOT IN ('applied', 'closed') THEN issue.state
  WHEN issue.state = 'closed' AND issue.closedOn <= :cutoff THEN 'closed'
  WHEN issue.appliedOn <= :cutoff THEN 'applied'
  ELSE 'working' END`

/** The same predicates as the domain's `isOverdue`, `isDueSoon` …. */
export const standingConditions: Readonly<Record<IssueStanding, string>> = {
  open: `${stateOnCutoff} <> 'closed'`,
  closed: `${stateOnCutoff} = 'closed'`,
  overdue: `${stateOnCutoff} NOT IN ('closed', 'deferred') AND issue.dueOn < :cutoff`,
  due_soon: `${stateOnCutoff} NOT IN ('closed', 'deferred') AND issue.dueOn BETWEEN :cutoff AND :soon`
}

/** Issues of living centres that the query finds, as `issue` with `center`, `unit` and `project` beside it. */
export function issuesFound(reader: EntityManager, query: IssueQuery): SelectQueryBuilder<Issue> {
  const builder = reader
    .createQueryBuilder(Issue, 'issue')
    .innerJoin(Center, 'center', 'center.id = issue.centerId AND center.deletedAt IS NULL')
    .innerJoin(ReportingUnit, 'unit', 'unit.id = issue.dutyUnitId')
    .leftJoin(UpgradeProject, 'project', 'project.id = issue.projectId')
    .where('issue.deletedAt IS NULL AND issue.foundOn <= :cutoff')
    .andWhere('(issue.closedOn IS NULL OR issue.closedOn >= :yearStart)')
    .setParameters({
      cutoff: query.cutoff,
      yearStart: startOfYear(query.year),
      soon: addDays(query.cutoff, issueDueSoonDays)
    })
  whereWords(builder, query.text, ['issue.searchText', 'center.searchText'])
  whereUnits(builder, 'issue.dutyUnitId', query.unitIds)
  const { centerId, projectId, kind, state, category, severity, standing } = query
  if (centerId !== null) builder.andWhere('issue.centerId = :centerId', { centerId })
  if (projectId !== null) builder.andWhere('issue.projectId = :projectId', { projectId })
  if (kind !== null) builder.andWhere('center.kind = :kind', { kind })
  if (state !== null) builder.andWhere(`${stateOnCutoff} = :state`, { state })
  if (category !== null) builder.andWhere('issue.category = :category', { category })
  if (severity !== null) builder.andWhere('issue.severity = :severity', { severity })
  if (standing !== null) builder.andWhere(`(${standingConditions[standing]})`)
  return builder
}
