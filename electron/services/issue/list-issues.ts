import type { EntityManager } from 'typeorm'
import type { ParsedInputOf } from '@contract/index'
import type { IssueFigures } from '@contract/issue'
import type { IssuePage } from '@contract/issue-list'
import type { Scope } from '@contract/scope'
import { findIssues, sumIssues } from '@database/repositories/issue-list'
import { everyIssue } from '@database/repositories/issue-query'
import { countFigure, inputs, rateFigure, recordsAt } from '@services/analysis/figure-of'
import { issueRowOf } from '@services/issue/issue-row'
import { narrowedBy, unitsOf } from '@services/units-of'

/** 问题台账: the page asked for and the totals of everything found, as of the cut-off date of the scope. */
export async function listIssues(
  reader: EntityManager,
  { scope, filter, sort, offset, limit }: ParsedInputOf<'issue:list'>
): Promise<IssuePage> {
  const { unitId, kind, ...narrow } = filter
  const query = {
    ...narrow,
    year: scope.year,
    cutoff: scope.cutoff,
    ...(await narrowedBy(reader, scope, { unitId, kind }))
  }
  const { found, ...sums } = await sumIssues(reader, query)
  const rows = await findIssues(reader, query, sort, { offset, limit })
  return { total: found, sums, rows: rows.map((row) => issueRowOf(row, scope.cutoff)) }
}

/** How the issues of the scope, of one centre or of one project stand on the cut-off. */
export async function issueFigures(
  reader: EntityManager,
  { scope, centerId, projectId }: { scope: Scope; centerId: string | null; projectId: string | null }
): Promise<IssueFigures> {
  const sums = await sumIssues(reader, {
    ...everyIssue,
    year: scope.year,
    cutoff: scope.cutoff,
    kind: scope.kind,
    unitIds: await unitsOf(reader, scope.unitId),
    centerId,
    projectId
  })
  const figure = (value: number, formula: string, standing: string | null) =>
    countFigure(value, {
      formula,
      inputs: inputs({ 截止日: scope.cutoff, 问题数: value }),
      records: recordsAt('/projects/issues', { standing, centerId, projectId })
    })
  return {
    found: figure(sums.found, `截止日及以前发现、${scope.year} 年初尚未销号的问题数（含上年结转）`, null),
    open: figure(sums.open, '截止日尚未销号的问题数（含挂账）', 'open'),
    overdue: figure(sums.overdue, '整改时限早于截止日、尚未销号的问题数（不含挂账）', 'overdue'),
    dueSoon: figure(sums.dueSoon, '整改时限在截止日起 7 天内、尚未销号的问题数（不含挂账）', 'due_soon'),
    closed: figure(sums.closed, '截止日已销号的问题数', 'closed'),
    closedRate: rateFigure(sums.found === 0 ? null : sums.closed / sums.found, {
      formula: '销号率 = 已销号问题数 ÷ 问题总数',
      inputs: inputs({ 截止日: scope.cutoff, 已销号: sums.closed, 问题总数: sums.found }),
      records: recordsAt('/projects/issues', { standing: 'closed', centerId, projectId })
    })
  }
}
