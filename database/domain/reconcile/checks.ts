import type { CalendarDate } from '@domain/calendar/calendar-date'
import { periodOf, type Period } from '@domain/calendar/period'
import { sumOfTargets } from '@domain/progress/completion'
import type { ProjectCounts } from '@domain/progress/project-counts'
import {
  monthNumber,
  mustEqual,
  mustNotExceed,
  type CrossCheck,
  type CrossUnit
} from '@domain/reconcile/cross-check'

/** 0.005 万元, half of the last digit that is printed. Source: domain §2.9. */
const roundingFen = 5000

/**
 * Σ units = city for one figure. Money may differ by n × 0.005 万元, what rounding each of n rows can add up to.
 * @param figure its name, `累计销号数`. Source: domain §2.9.
 */
export function checkSumOfUnits(
  figure: string,
  unit: Extract<CrossUnit, 'count' | 'fen'>,
  units: readonly number[],
  city: number
): CrossCheck[] {
  return mustEqual({
    rule: 'sum_of_units',
    unit,
    left: { label: `各单位${figure}合计`, value: units.reduce((sum, value) => sum + value, 0) },
    right: { label: `全市${figure}`, value: city },
    tolerance: unit === 'fen' ? units.length * roundingFen : 0
  })
}

/** Σ targets of the units = target of the city; silent where either was never set. Source: domain §2.9. */
export function checkSplit(cityTarget: number | null, unitTargets: readonly (number | null)[]): CrossCheck[] {
  const sum = sumOfTargets(unitTargets.map((target) => ({ target })))
  if (cityTarget === null || sum === null) return []
  return mustEqual({
    rule: 'sum_of_split',
    unit: 'count',
    left: { label: '各单位任务数合计', value: sum },
    right: { label: '全市任务数', value: cityTarget }
  })
}

/** 完成 ≤ 完工 ≤ 开工 ≤ 入库 of one unit. Source: domain §2.9. */
export function checkStageOrder(who: string, counts: ProjectCounts): CrossCheck[] {
  const steps = [
    { label: `${who}完成数`, value: counts.accepted },
    { label: `${who}完工数`, value: counts.finished },
    { label: `${who}开工数`, value: counts.started },
    { label: `${who}入库数`, value: counts.listed }
  ]
  return steps.flatMap((left, index) => {
    const right = steps[index + 1]
    return right === undefined ? [] : mustNotExceed({ rule: 'stage_order', unit: 'count', left, right })
  })
}

/** Σ milestone weights = 100 of one project. Source: domain §2.9. */
export function checkWeights(who: string, weights: readonly number[]): CrossCheck[] {
  return mustEqual({
    rule: 'sum_of_weights',
    unit: 'percent',
    left: { label: `${who} 节点权重合计`, value: weights.reduce((sum, weight) => sum + weight, 0) },
    right: { label: '应有合计', value: 100 }
  })
}

/** Paid ≤ arrived, in fen. Source: domain §2.9. */
export function checkPaid(who: string, paidFen: number, arrivedFen: number): CrossCheck[] {
  return mustNotExceed({
    rule: 'paid_within_arrived',
    unit: 'fen',
    left: { label: `${who} 已支付资金`, value: paidFen },
    right: { label: `${who} 已到位资金`, value: arrivedFen }
  })
}

/** Report month ≤ today's. Source: domain §2.9. */
export function checkMonth(who: string, period: Period, today: CalendarDate): CrossCheck[] {
  return mustNotExceed({
    rule: 'month_not_ahead',
    unit: 'month',
    left: { label: `${who} 月报所属月份`, value: monthNumber(period) },
    right: { label: '本月', value: monthNumber(periodOf(today)) }
  })
}

/** 1—9 月 cumulative ≥ 1—8 月. Source: domain §2.9. */
export function checkCumulative(
  figure: string,
  unit: CrossUnit,
  before: { period: Period; value: number },
  now: { period: Period; value: number }
): CrossCheck[] {
  return mustNotExceed({
    rule: 'cumulative_not_falling',
    unit,
    left: { label: `${before.period} ${figure}`, value: before.value },
    right: { label: `${now.period} ${figure}`, value: now.value }
  })
}
