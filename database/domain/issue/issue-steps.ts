import type { CalendarDate } from '@domain/calendar/calendar-date'
import { checkIssue, type IssueFacts } from '@domain/issue/issue-checks'
import type { IssueRecord } from '@domain/issue/issue-record'
import { issueStates, type IssueState } from '@domain/issue/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** What can be done to an issue, in the order of the work. Source: domain §1.5. */
export const issueSteps = {
  start: '开始整改',
  apply: '申请销号',
  close: '确认销号',
  return: '退回',
  defer: '挂账'
} as const
export type IssueStep = keyof typeof issueSteps

/** A step with exactly what it needs. */
export type IssueMove =
  | { step: 'start'; requiredAction: string; dutyPerson: string }
  | { step: 'apply'; appliedOn: CalendarDate; progress: string; evidence: string }
  | { step: 'close'; closedOn: CalendarDate; closedBy: string }
  | { step: 'return'; reason: string }
  | { step: 'defer'; reason: string }

const ways: Readonly<Record<IssueState, readonly IssueStep[]>> = {
  open: ['start', 'defer'],
  working: ['apply', 'defer'],
  applied: ['close', 'return'],
  returned: ['start', 'defer'],
  deferred: ['start'],
  closed: []
}

/** The steps open to an issue; none once it is crossed off. */
export function stepsFrom(state: IssueState): readonly IssueStep[] {
  return ways[state]
}

type Moved = IssueRecord & { progress: string; evidence: string; returnReason: string; deferReason: string }

/** The fields that a step sets; 退回 and 挂账 keep their reasons apart. */
export function afterMove(move: IssueMove): Partial<Moved> {
  switch (move.step) {
    case 'start':
      return { state: 'working', requiredAction: move.requiredAction, dutyPerson: move.dutyPerson }
    case 'apply':
      return {
        state: 'applied',
        appliedOn: move.appliedOn,
        progress: move.progress,
        evidence: move.evidence
      }
    case 'close':
      return { state: 'closed', closedOn: move.closedOn, closedBy: move.closedBy }
    case 'return':
      return { state: 'returned', appliedOn: null, returnReason: move.reason }
    case 'defer':
      return { state: 'deferred', deferReason: move.reason }
  }
}

/** Whether the issue may take the step now: it is open to it, says all it needs, and the result keeps every rule. */
export function checkMove(issue: IssueRecord, move: IssueMove, today: CalendarDate): Violation[] {
  if (!stepsFrom(issue.state).includes(move.step)) {
    return [
      errorAt('step', `该问题现为“${issueStates[issue.state]}”，不能${issueSteps[move.step]}，请刷新后再看`)
    ]
  }
  const facts: IssueFacts = { today, numberHolder: null }
  return [...missingWords(move), ...checkIssue({ ...issue, ...afterMove(move) }, facts)]
}

function missingWords(move: IssueMove): Violation[] {
  const needed: Record<string, [value: string, message: string]> = {}
  switch (move.step) {
    case 'start':
      needed.requiredAction = [move.requiredAction, '请填写整改措施']
      needed.dutyPerson = [move.dutyPerson, '请填写责任人，销号时须由其他人确认']
      break
    case 'apply':
      needed.appliedOn = [move.appliedOn, '请填写申请销号日期']
      needed.progress = [move.progress, '请填写整改情况']
      needed.evidence = [move.evidence, '请填写佐证，如照片、文件的名称和存放处']
      break
    case 'close':
      needed.closedOn = [move.closedOn, '请填写销号日期']
      needed.closedBy = [move.closedBy, '请填写验证人']
      break
    case 'return':
      needed.reason = [move.reason, '请写明退回原因，责任人据此继续整改']
      break
    case 'defer':
      needed.reason = [move.reason, '请写明挂账原因']
      break
  }
  return Object.entries(needed)
    .filter(([, [value]]) => value.trim() === '')
    .map(([field, [, message]]) => errorAt(field, message))
}
