import { formatPercent } from '@domain/figure/format-figure'
import { formatWan } from '@domain/money/format-money'
import {
  arrivalRate,
  executionRate,
  paymentRate,
  type FundTotals,
  type MoneyRatio
} from '@domain/money/fund-ratios'
import type { Figure } from '@contract/figure'
import type { MoneyFigures } from '@contract/money'

/** Money as a figure: fen in the value, 万元 in the text. */
export const moneyFigure = (
  fen: number | null,
  story: Pick<Figure, 'formula' | 'inputs' | 'records'>
): Figure => ({ value: fen, text: formatWan(fen), ...story })

/** What money was planned, came and went by the cut-off, with its ratios. Source: domain §2.6. */
export function moneyFigures(
  totals: Pick<FundTotals, 'planned' | 'arrived' | 'paid' | 'balance'>,
  cutoff: string,
  records: Figure['records']
): MoneyFigures {
  const { planned, arrived, paid, balance } = totals
  const lines = [
    { label: '截止日', text: cutoff },
    { label: '计划（万元）', text: formatWan(planned) },
    { label: '到位（万元）', text: formatWan(arrived) },
    { label: '支付（万元）', text: formatWan(paid) }
  ]
  const story = (formula: string) => ({ formula, inputs: lines, records })
  const rate = ({ value, over }: MoneyRatio, formula: string): Figure => ({
    value,
    text: formatPercent(value),
    ...story(over ? `${formula}。超过 100%，请核对` : formula)
  })
  return {
    planned: moneyFigure(planned, story('各资金来源计划金额之和')),
    arrived: moneyFigure(arrived, story('截止日及以前到位金额之和，退回为负')),
    paid: moneyFigure(paid, story('截止日及以前支付金额之和，退款为负')),
    balance: moneyFigure(balance, story('结余 = 到位 − 支付')),
    arrivalRate: rate(arrivalRate(totals), '资金到位率 = 到位 ÷ 计划'),
    executionRate: rate(executionRate(totals), '预算执行率 = 支付 ÷ 到位'),
    paymentRate: rate(paymentRate(totals), '支付进度 = 支付 ÷ 计划')
  }
}
