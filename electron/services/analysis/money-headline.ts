import type { MoneyLine } from '@contract/money'

/** Over the chart of money: 计划 1,200.00 万元，到位 800.00 万元（66.67%），支付 …（执行率 …）. */
export function moneyHeadline(lines: readonly MoneyLine[]): string {
  const total = lines.find(({ row }) => row === 'total')
  if (total === undefined || (total.figures.planned.value ?? 0) === 0) return '没有登记资金来源'
  const { planned, arrived, paid, arrivalRate, executionRate } = total.figures
  return `计划 ${planned.text} 万元，到位 ${arrived.text} 万元（到位率 ${arrivalRate.text}），支付 ${paid.text} 万元（执行率 ${executionRate.text}）`
}
