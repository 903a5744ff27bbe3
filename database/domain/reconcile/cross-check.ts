import { assertNever } from '@domain/assert-never'
import type { Period } from '@domain/calendar/period'
import { formatCount, formatPlain } from '@domain/figure/format-figure'
import { formatWan } from '@domain/money/format-money'

/** Relations between numbers of several forms (勾稽关系). Source: domain §2.9. */
export const crossCheckRules = {
  sum_of_units: '各单位之和等于全市',
  sum_of_split: '分解之和等于任务数',
  stage_order: '完成 ≤ 完工 ≤ 开工 ≤ 入库',
  sum_of_weights: '节点权重合计 100%',
  paid_within_arrived: '支付不超过到位',
  month_not_ahead: '月报不晚于本月',
  cumulative_not_falling: '累计数不低于上月'
} as const
export type CrossCheckRule = keyof typeof crossCheckRules

/**
 * What a break of each does to 上报 and 锁定: an error refuses them, a warning is told. A split that misses the target is
 * shown and never scaled away; money paid ahead is a warning by its own rule. Source: domain §1.5, §2.9.
 */
export const crossCheckSeverities: Readonly<Record<CrossCheckRule, 'error' | 'warning'>> = {
  sum_of_units: 'error',
  sum_of_split: 'warning',
  stage_order: 'error',
  sum_of_weights: 'error',
  paid_within_arrived: 'warning',
  month_not_ahead: 'error',
  cumulative_not_falling: 'error'
}

/** What a value is: fen print as 万元, months are whole months since year 0. */
export type CrossUnit = 'count' | 'fen' | 'percent' | 'month'

/** One side of a relation, named so that a clerk finds it. */
export interface CrossSide {
  label: string
  value: number
}

/** A relation that does not hold, with both sides named. */
export interface CrossCheck {
  rule: CrossCheckRule
  unit: CrossUnit
  left: CrossSide
  right: CrossSide
  /** left − right. */
  difference: number
  /** How far apart the two may lie. */
  tolerance: number
  message: string
}

interface Relation {
  rule: CrossCheckRule
  unit: CrossUnit
  left: CrossSide
  right: CrossSide
  tolerance?: number
}

/** A conflict unless left = right within the tolerance. */
export function mustEqual({ rule, unit, left, right, tolerance = 0 }: Relation): CrossCheck[] {
  const difference = left.value - right.value
  if (Math.abs(difference) <= tolerance) return []
  const apart = `${difference > 0 ? '多' : '少'} ${printed(Math.abs(difference), unit)}`
  const message = `${named(left, unit)}，${named(right, unit)}，前者${apart}，请核对`
  return [{ rule, unit, left, right, difference, tolerance, message }]
}

/** A conflict unless left ≤ right within the tolerance. */
export function mustNotExceed({ rule, unit, left, right, tolerance = 0 }: Relation): CrossCheck[] {
  const difference = left.value - right.value
  if (difference <= tolerance) return []
  const relation = unit === 'month' ? '晚于' : '超过'
  const message = `${named(left, unit)}，${relation}${named(right, unit)}，请核对`
  return [{ rule, unit, left, right, difference, tolerance, message }]
}

/** A month as a number that can be compared and subtracted. */
export function monthNumber(period: Period): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1
}

function named({ label, value }: CrossSide, unit: CrossUnit): string {
  return `“${label}” ${printed(value, unit)}`
}

/** A value with its unit as the lists show it: `2.00 万元`. */
export function printed(value: number, unit: CrossUnit): string {
  switch (unit) {
    case 'count':
      return `${formatCount(value)} 个`
    case 'fen':
      return `${formatWan(value)} 万元`
    case 'percent':
      return `${formatPlain(value)}%`
    case 'month':
      return `${Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, '0')}`
    default:
      return assertNever(unit)
  }
}

/** How far apart two values are: months are counted, all else is printed as the values are. */
export function printedDifference(difference: number, unit: CrossUnit): string {
  const size = Math.abs(difference)
  const sign = difference < 0 ? '−' : ''
  return unit === 'month' ? `${sign}${formatCount(size)} 个月` : `${sign}${printed(size, unit)}`
}
