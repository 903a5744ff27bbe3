import { issueCategories, issueFinders, type IssueState } from '@domain/issue/vocabulary'
import { findIssues } from '@database/repositories/issue-list'
import { everyIssue } from '@database/repositories/issue-query'
import { issueLedger, type IssueLedgerKey } from '@documents/tables/definitions/issue-ledger'
import type { TableLine } from '@documents/tables/table-sheet'
import { issueRowOf } from '@services/issue/issue-row'
import type { GatherTable } from '@services/paper/gathered'
import { unitsOf } from '@services/units-of'

/** T6: 问题台账 of the scope as of the cut-off, in the order of the numbers. */
export const gatherIssueLedger: GatherTable = async (reader, { scope }) => {
  const { year, cutoff, kind } = scope
  const query = { ...everyIssue, year, cutoff, kind, unitIds: await unitsOf(reader, scope.unitId) }
  const found = await findIssues(reader, query, { key: 'issueNo', descending: false }, everything)
  const lines = found.map((one): TableLine<IssueLedgerKey> => {
    const row = issueRowOf(one, cutoff)
    const { requiredAction, progress, evidence } = one.issue
    return {
      kind: 'row',
      values: {
        issueNo: row.issueNo,
        foundBy: issueFinders[row.foundBy],
        foundOn: row.foundOn,
        place: row.projectName === null ? row.centerName : `${row.centerName}／${row.projectName}`,
        description: row.description,
        category: issueCategories[row.category],
        action: requiredAction,
        dutyUnit: row.dutyUnitName,
        dutyPerson: row.dutyPerson,
        dueOn: row.dueOn,
        progress,
        closed: closedWords(row.state),
        closedOn: row.closedOn,
        closedBy: row.closedBy,
        evidence,
        daysOverdue: row.daysOverdue === 0 ? null : row.daysOverdue
      }
    }
  })
  return {
    title: issueLedger.title,
    sheets: [{ definition: issueLedger, lines, notes: [] }],
    lightRule: '',
    targetVersion: ''
  }
}

const everything = { offset: 0, limit: 10_000_000 }

function closedWords(state: IssueState): string {
  if (state === 'closed') return '是'
  return state === 'deferred' ? '否（挂账）' : '否'
}
