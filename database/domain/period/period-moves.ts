import type { CalendarDate } from '@domain/calendar/calendar-date'
import { periodEnd, type Period } from '@domain/calendar/period'
import { periodStates, type PeriodState } from '@domain/period/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

const moves: Readonly<Record<PeriodState, readonly PeriodState[]>> = {
  open: ['closed'],
  closed: ['open', 'locked'],
  locked: []
}

export interface PeriodMove {
  period: Period
  from: PeriodState
  to: PeriodState
  reason: string
}

export interface PeriodFacts {
  today: CalendarDate
  /** Months before this one that are not locked. */
  earlierUnlocked: readonly Period[]
  /** Projects that owe a report and have no reviewed one. */
  incomplete: number
}

/**
 * 填报中 → 已截止 → 已锁定; a closed month may be opened again with a reason, a locked one never. Months are locked in
 * order and once they are over; what is missing then is locked without it only with a reason. Source: domain §1.10.
 */
export function checkPeriodMove({ period, from, to, reason }: PeriodMove, facts: PeriodFacts): Violation[] {
  if (!moves[from].includes(to)) {
    const next = moves[from].map((state) => `“${periodStates[state]}”`).join('或')
    const way = next === '' ? '不能再变更' : `只能变为${next}`
    return [errorAt('state', `${period} 的报告期${periodStates[from]}，${way}`)]
  }
  const unexplained = reason.trim() === ''
  if (to === 'open' && unexplained) return [errorAt('reason', '请写明重新开放的原因')]
  return to === 'locked' ? checkLock(period, unexplained, facts) : []
}

function checkLock(period: Period, unexplained: boolean, facts: PeriodFacts): Violation[] {
  const violations: Violation[] = []
  const [earlier] = [...facts.earlierUnlocked].sort()
  if (facts.today < periodEnd(period)) {
    violations.push(errorAt('state', `${period} 还没有结束（今天 ${facts.today}），月末以后再锁定`))
  }
  if (earlier !== undefined) {
    violations.push(errorAt('state', `${earlier} 还没有锁定，请按月份先后锁定`))
  }
  if (facts.incomplete > 0 && unexplained) {
    violations.push(errorAt('reason', `还有 ${facts.incomplete} 个项目没有已审的月报，仍要锁定请写明原因`))
  }
  return violations
}
