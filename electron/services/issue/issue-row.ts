import { daysOverdue, isDueSoon, stateOn } from '@domain/issue/issue-standing'
import type { IssueRow } from '@contract/issue-list'
import type { IssueWithNames } from '@database/repositories/issue-list'

/** A line of 问题台账 as it stands on the cut-off date. */
export function issueRowOf({ issue, ...names }: IssueWithNames, cutoff: string): IssueRow {
  const state = stateOn(issue, cutoff)
  return {
    id: issue.id,
    revision: issue.revision,
    issueNo: issue.issueNo,
    foundBy: issue.foundBy,
    foundOn: issue.foundOn,
    centerId: issue.centerId,
    centerName: names.centerName,
    projectId: issue.projectId,
    projectName: names.projectName,
    category: issue.category,
    severity: issue.severity,
    description: issue.description,
    dutyUnitName: names.dutyUnitName,
    dutyPerson: issue.dutyPerson,
    dueOn: issue.dueOn,
    state,
    daysOverdue: daysOverdue(issue, cutoff),
    dueSoon: isDueSoon(issue, cutoff),
    closedOn: state === 'closed' ? issue.closedOn : null,
    closedBy: state === 'closed' ? issue.closedBy : '',
    isSample: issue.isSample
  }
}
