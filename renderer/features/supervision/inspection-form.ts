import type { InspectionDraft } from '@contract/inspection'
import { issueLabels } from '@renderer/features/supervision/issue-form'

/** An empty visit of today; an empty centre is a choice still to be made. */
export function newInspection(
  today: string,
  place: { centerId: string; projectId: string | null }
): InspectionDraft {
  return {
    id: null,
    revision: null,
    round: 'monthly',
    inspectedOn: today,
    ...place,
    team: '',
    members: [],
    scoreTenths: null,
    summary: '',
    findings: []
  }
}

/** Chinese names of the fields, those of the findings among them. */
export const inspectionLabels: Readonly<Record<string, string>> = {
  round: '检查类型',
  inspectedOn: '检查日期',
  centerId: '中心',
  projectId: '项目',
  team: '检查组',
  members: '成员',
  scoreTenths: '得分',
  summary: '检查情况',
  findings: '发现的问题',
  ...Object.fromEntries(Object.entries(issueLabels).map(([field, label]) => [`findings.${field}`, label]))
}
