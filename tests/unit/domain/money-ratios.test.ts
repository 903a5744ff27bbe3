import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalRate, executionRate, fundTotals, paymentRate, type FundLine } from '@domain/money/fund-ratios'
import { investmentRate } from '@domain/money/investment-rate'
import { dayOf } from './arbitraries'

const wan = (amount: number): number => amount * 1_000_000
const flow = (date: string, amount: number) => ({ date, fen: wan(amount) })

describe('money of a project', () => {
  const lines: FundLine[] = [
    {
      plannedFen: wan(100),
      arrivals: [flow('2025-03-01', 40), flow('2025-09-30', 20)],
      payments: [flow('2025-05-01', 30), flow('2025-08-01', -5)]
    },
    { plannedFen: null, arrivals: [flow('2025-06-01', 10)], payments: [flow('2025-10-01', 10)] }
  ]

  it('is summed until the cut-off, refunds taken off', () => {
    const totals = fundTotals(lines, '2025-09-30')
    expect(totals).toEqual({
      planned: wan(100),
      arrived: wan(70),
      paid: wan(25),
      balance: wan(45),
      unplanned: 1
    })
    expect(arrivalRate(totals)).toEqual({ value: 0.7, over: false })
    expect(executionRate(totals)).toEqual({ value: 25 / 70, over: false })
    expect(paymentRate(totals)).toEqual({ value: 0.25, over: false })
    expect(fundTotals(lines, '2025-09-29').arrived).toBe(wan(50))
  })

  it('has no rate without a denominator, and is flagged beyond it', () => {
    expect(arrivalRate({ arrived: 0, planned: 0 })).toEqual({ value: null, over: false })
    expect(executionRate({ paid: 1, arrived: 0 })).toEqual({ value: null, over: true })
    expect(executionRate({ paid: 110, arrived: 100 })).toEqual({ value: 1.1, over: true })
    expect(executionRate({ paid: 100, arrived: 100 })).toEqual({ value: 1, over: false })
  })

  it('of a group is the sum of its parts', () => {
    const flows = fc.array(fc.record({ date: dayOf(2025), fen: fc.integer({ min: -1e9, max: 1e9 }) }))
    const line = fc.record({
      plannedFen: fc.option(fc.nat(1e9), { nil: null }),
      arrivals: flows,
      payments: flows
    })
    fc.assert(
      fc.property(fc.array(line), dayOf(2025), (all, cutoff) => {
        const whole = fundTotals(all, cutoff)
        const parts = all.map((each) => fundTotals([each], cutoff))
        for (const key of ['planned', 'arrived', 'paid', 'balance', 'unplanned'] as const) {
          expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key])
        }
      })
    )
  })
})

describe('投资完成率', () => {
  it('is the ratio of sums of the projects that have a budget', () => {
    const projects = [
      { cumInvestFen: wan(90), budgetFen: wan(100) },
      { cumInvestFen: null, budgetFen: wan(200) },
      { cumInvestFen: wan(50), budgetFen: null }
    ]
    expect(investmentRate(projects)).toEqual({
      value: 0.3, // 90 / 300, not the mean of 90 % and 0 %
      over: false,
      investedFen: wan(90),
      budgetFen: wan(300),
      rated: 2,
      unrated: 1
    })
    expect(investmentRate([])).toMatchObject({ value: null, over: false })
  })
})
