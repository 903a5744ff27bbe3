import type { AcceptanceDraft, AcceptanceItemDraft } from '@contract/acceptance'
import type { InspectionDraft } from '@contract/inspection'
import type { IssueDraft, IssueMove } from '@contract/issue'
import type { IssueFilter } from '@contract/issue-list'
import { IssueListRequest } from '@contract/issue-list'
import { projectAcceptance } from '@services/acceptance/project-acceptance'
import { saveAcceptance } from '@services/acceptance/save-acceptance'
import { saveInspection } from '@services/inspection/save-inspection'
import { listIssues } from '@services/issue/list-issues'
import { moveIssue, saveIssue } from '@services/issue/save-issue'
import { openProjectOffice, type ProjectOffice } from '../project/project-office'

export interface SupervisionOffice extends ProjectOffice {
  issueDraft(changes?: Partial<IssueDraft>): Promise<IssueDraft>
  saveIssue(draft: IssueDraft): ReturnType<typeof saveIssue>
  addedIssue(changes?: Partial<IssueDraft>): Promise<{ id: string; revision: number }>
  move(id: string, revision: number, move: IssueMove): ReturnType<typeof moveIssue>
  /** Numbers that the ledger finds, in its order. */
  issues(filter?: Partial<IssueFilter>, scope?: Partial<IssueListRequest['scope']>): Promise<string[]>
  saveInspection(draft: InspectionDraft): ReturnType<typeof saveInspection>
  /** A finished project, ready for 自验. */
  finished(): Promise<string>
  acceptance(projectId: string, changes?: Partial<AcceptanceDraft>): AcceptanceDraft
  saveAcceptance(draft: AcceptanceDraft): ReturnType<typeof saveAcceptance>
  acceptances(projectId: string): ReturnType<typeof projectAcceptance>
}
type IssueListRequest = ReturnType<typeof IssueListRequest.parse>

/** The published sheet, which every data file has under this id. */
export const publishedSheet = '00000000-0000-7000-800b-000000000001'

/** 60 + 40 = 100 points; the second clause is one of 一票否决. */
export const sheet: readonly AcceptanceItemDraft[] = [
  clause('建设内容', 600, false),
  clause('消防安全', 400, true)
]

function clause(name: string, fullScoreTenths: number, veto: boolean): AcceptanceItemDraft {
  return {
    id: null,
    revision: null,
    clause: name,
    standard: '',
    fullScoreTenths,
    scoreTenths: fullScoreTenths,
    deductionReason: '',
    evidence: '',
    veto,
    vetoed: false
  }
}

export async function openSupervisionOffice(): Promise<SupervisionOffice> {
  const projects = await openProjectOffice()
  const { database, context, unit } = projects
  let serial = 0
  const run = database.unitOfWork.run.bind(database.unitOfWork)
  const office: SupervisionOffice = {
    ...projects,
    issueDraft: async (changes = {}) => ({
      id: null,
      revision: null,
      issueNo: `WT-2026-${String(++serial).padStart(4, '0')}`,
      foundBy: 'supervision',
      foundOn: '2026-09-01',
      centerId: changes.centerId ?? (await projects.center()),
      projectId: null,
      category: 'safety',
      severity: 'major',
      description: '灭火器过期',
      requiredAction: '更换灭火器',
      dutyUnitId: unit.luolong,
      dutyPerson: '张三',
      dueOn: '2026-09-20',
      ...changes
    }),
    saveIssue: (draft) =>
      run({ action: 'issue:save', title: '保存问题' }, (work) => saveIssue(work, draft, context)),
    addedIssue: async (changes) => office.saveIssue(await office.issueDraft(changes)),
    move: (id, revision, move) =>
      run({ action: 'issue:move', title: '办理问题' }, (work) =>
        moveIssue(work, { id, revision, move }, context)
      ),
    issues: async (filter = {}, scope = {}) => {
      const request = IssueListRequest.parse({
        scope: { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null, ...scope },
        filter,
        offset: 0,
        limit: 500,
        sort: { key: 'issueNo', descending: false }
      })
      return (await listIssues(database.reader, request)).rows.map(({ issueNo }) => issueNo)
    },
    saveInspection: (draft) =>
      run({ action: 'inspection:save', title: '保存检查' }, (work) => saveInspection(work, draft, context)),
    finished: async () => (await projects.added({ actualFinish: '2026-08-31', stage: 'operation' })).id,
    acceptance: (projectId, changes = {}) => ({
      id: null,
      revision: null,
      projectId,
      templateId: publishedSheet,
      level: 'self',
      heldOn: '2026-09-05',
      leader: '王五',
      members: ['赵六'],
      conclusion: 'passed',
      rectifyDue: null,
      rectification: '',
      certificateNo: '',
      remark: '',
      items: [...sheet],
      ...changes
    }),
    saveAcceptance: (draft) =>
      run({ action: 'acceptance:save', title: '验收' }, (work) => saveAcceptance(work, draft, context)),
    acceptances: (projectId) => projectAcceptance(database.reader, { projectId })
  }
  return office
}
