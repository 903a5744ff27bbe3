import { nextLevel } from '@domain/acceptance/level-rules'
import { proposeConclusion } from '@domain/acceptance/score-sheet'
import type { AcceptanceConclusion } from '@domain/acceptance/vocabulary'
import type { AcceptanceDraft, AcceptanceItemDraft, ProjectAcceptance } from '@contract/acceptance'

/**
 * A new acceptance of the next level. Its clauses are those of the level below, where there is one, unscored, so that
 * all levels judge by the same sheet; else the office's own.
 */
export function newAcceptance(found: ProjectAcceptance, today: string): AcceptanceDraft {
  const before = found.acceptances.at(-1)
  const sheet = before === undefined ? found.template : before.items
  return {
    id: null,
    revision: null,
    projectId: found.project.id,
    templateId: before === undefined ? found.sheetId : (before.templateId ?? found.sheetId),
    level: nextLevel(found.acceptances) ?? 'city',
    heldOn: today,
    leader: '',
    members: [],
    conclusion: 'rectify',
    rectifyDue: null,
    rectification: '',
    certificateNo: '',
    remark: '',
    items: sheet.map(unscored)
  }
}

function unscored(item: AcceptanceItemDraft): AcceptanceItemDraft {
  return {
    ...item,
    id: null,
    revision: null,
    scoreTenths: null,
    deductionReason: '',
    evidence: '',
    vetoed: false
  }
}

/** 合格线 that an acceptance is held against: of the version of its sheet, else of the office. */
export function passLineFor(found: ProjectAcceptance, templateId: string | null): number {
  const own = found.sheets.find(({ id }) => id === templateId)?.passLineTenths
  return own ?? found.passLine.passLineTenths
}

/** The conclusion that follows the sheet as it is typed, as long as the clerk has not chosen another one. */
export function followSheet(
  draft: AcceptanceDraft,
  proposedBefore: AcceptanceConclusion | null,
  passLineTenths: number
): { proposed: AcceptanceConclusion | null; conclusion: AcceptanceConclusion } {
  const proposed = proposeConclusion(draft.items, passLineTenths)
  const follows = proposedBefore === null ? draft.id === null : draft.conclusion === proposedBefore
  return { proposed, conclusion: follows && proposed !== null ? proposed : draft.conclusion }
}

/** An empty clause at the end of the sheet. */
export function newClause(): AcceptanceItemDraft {
  return {
    id: null,
    revision: null,
    clause: '',
    standard: '',
    fullScoreTenths: 0,
    scoreTenths: null,
    deductionReason: '',
    evidence: '',
    veto: false,
    vetoed: false
  }
}

/** Chinese names of the fields. */
export const acceptanceLabels: Readonly<Record<string, string>> = {
  level: '验收级别',
  heldOn: '验收日期',
  leader: '组长',
  members: '成员',
  conclusion: '结论',
  rectifyDue: '整改时限',
  rectification: '整改事项',
  certificateNo: '证书编号',
  remark: '备注',
  items: '评分表',
  'items.clause': '条款',
  'items.standard': '评分标准',
  'items.fullScoreTenths': '分值',
  'items.scoreTenths': '得分',
  'items.deductionReason': '扣分原因',
  'items.evidence': '佐证',
  'items.vetoed': '一票否决'
}
