import { reportStates, type ReportState } from '@domain/report/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

const moves: Readonly<Record<ReportState, readonly ReportState[]>> = {
  draft: ['submitted'],
  submitted: ['reviewed', 'returned'],
  returned: ['submitted'],
  reviewed: ['locked', 'returned'],
  locked: []
}

/** Where a report may go from here: 草稿 → 已报 → 退回 or 已审 → 锁定. Source: domain §1.5. */
export function nextReportStates(state: ReportState): readonly ReportState[] {
  return moves[state]
}

/** Whether its reporter may still change what it says. */
export function isReportEditable(state: ReportState): boolean {
  return state === 'draft' || state === 'returned'
}

export interface ReportMove {
  from: ReportState
  to: ReportState
  /** Who filled it in, and who makes the move now. */
  reporter: string
  actor: string
  /** Of a return. */
  reason: string
}

/** Reviewer is never reporter; a return says why; a locked report stays. Source: domain §1.5, §3.1. */
export function checkReportMove({ from, to, reporter, actor, reason }: ReportMove): Violation[] {
  if (!nextReportStates(from).includes(to)) {
    const next = nextReportStates(from).map((state) => `“${reportStates[state]}”`)
    const way = next.length === 0 ? '不能再变更' : `只能变为${next.join('或')}`
    return [errorAt('state', `月报已是“${reportStates[from]}”，${way}`)]
  }
  const violations: Violation[] = []
  if (actor.trim() === '') violations.push(errorAt('actor', '请填写办理人'))
  if (to === 'reviewed' && actor.trim() !== '' && actor.trim() === reporter.trim()) {
    violations.push(errorAt('actor', `填报人与审核人不能是同一人（${actor.trim()}），请换人审核`))
  }
  if (to === 'returned' && reason.trim() === '') {
    violations.push(errorAt('reason', '请写明退回原因，方便填报人修改'))
  }
  return violations
}
