import { addDays } from '@domain/calendar/day-count'
import type { IssueDraft } from '@contract/issue'
import type { FindingDraft } from '@contract/inspection'

/** Days that a unit has to mend an issue, unless the clerk says otherwise. Source: domain §1.5, mark R. */
const mendingDays = 15

/** An empty issue found today; an empty centre or unit is a choice still to be made. */
export function newIssue(today: string, place: { centerId: string; projectId: string | null }): IssueDraft {
  return {
    id: null,
    revision: null,
    issueNo: '',
    foundBy: 'self_check',
    foundOn: today,
    ...place,
    ...newFinding(today, '')
  }
}

/** An empty finding of a visit on the day. */
export function newFinding(day: string, dutyUnitId: string): FindingDraft {
  return {
    category: 'construction',
    severity: 'minor',
    description: '',
    requiredAction: '',
    dutyUnitId,
    dutyPerson: '',
    dueOn: addDays(day, mendingDays)
  }
}

/** Chinese names of the fields. */
export const issueLabels: Readonly<Record<string, string>> = {
  issueNo: '问题编号',
  foundBy: '发现方式',
  foundOn: '发现日期',
  centerId: '中心',
  projectId: '项目',
  category: '问题类别',
  severity: '程度',
  description: '问题描述',
  requiredAction: '整改措施',
  dutyUnitId: '责任单位',
  dutyPerson: '责任人',
  dueOn: '整改时限',
  closedBy: '验证人',
  closedOn: '销号日期',
  appliedOn: '申请销号日期'
}
