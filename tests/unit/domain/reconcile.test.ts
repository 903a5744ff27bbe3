import { describe, expect, it } from 'vitest'
import {
  checkCumulative,
  checkMonth,
  checkPaid,
  checkSplit,
  checkStageOrder,
  checkSumOfUnits,
  checkWeights
} from '@domain/reconcile/checks'
import { monthNumber, printed, printedDifference } from '@domain/reconcile/cross-check'

describe('cross-form checks (勾稽关系)', () => {
  it('units add up to the city, and both sides are named', () => {
    expect(checkSumOfUnits('累计销号数', 'count', [10, 20, 1], 31)).toEqual([])
    expect(checkSumOfUnits('累计销号数', 'count', [10, 20], 31)).toEqual([
      {
        rule: 'sum_of_units',
        unit: 'count',
        left: { label: '各单位累计销号数合计', value: 30 },
        right: { label: '全市累计销号数', value: 31 },
        difference: -1,
        tolerance: 0,
        message: '“各单位累计销号数合计” 30 个，“全市累计销号数” 31 个，前者少 1 个，请核对'
      }
    ])
  })

  it('money may differ by 0.005 万元 (5 000 fen) for each unit', () => {
    expect(checkSumOfUnits('支付', 'fen', [1_000_000, 1_000_000], 2_010_000)).toEqual([])
    expect(checkSumOfUnits('支付', 'fen', [1_000_000, 1_000_000], 1_989_999)[0]).toMatchObject({
      difference: 10_001,
      tolerance: 10_000,
      message: '“各单位支付合计” 2.00 万元，“全市支付” 1.99 万元，前者多 0.01 万元，请核对'
    })
  })

  it('the split adds up to the target, where there is one', () => {
    expect(checkSplit(50, [20, null, 30])).toEqual([])
    expect(checkSplit(50, [20, 31])[0]?.message).toBe(
      '“各单位任务数合计” 51 个，“全市任务数” 50 个，前者多 1 个，请核对'
    )
    expect(checkSplit(null, [20])).toEqual([])
    expect(checkSplit(50, [null])).toEqual([])
  })

  it('完成 ≤ 完工 ≤ 开工 ≤ 入库, each break told on its own', () => {
    expect(checkStageOrder('涧西区', { accepted: 1, finished: 1, started: 2, listed: 2 })).toEqual([])
    const broken = checkStageOrder('涧西区', { accepted: 3, finished: 2, started: 5, listed: 4 })
    expect(broken.map(({ message }) => message)).toEqual([
      '“涧西区完成数” 3 个，超过“涧西区完工数” 2 个，请核对',
      '“涧西区开工数” 5 个，超过“涧西区入库数” 4 个，请核对'
    ])
  })

  it('weights make 100, paid stays within arrived', () => {
    expect(checkWeights('2025-U-0001', [40, 60])).toEqual([])
    expect(checkWeights('2025-U-0001', [40, 50])[0]?.message).toBe(
      '“2025-U-0001 节点权重合计” 90%，“应有合计” 100%，前者少 10%，请核对'
    )
    expect(checkPaid('2025-U-0001', 100, 100)).toEqual([])
    expect(checkPaid('2025-U-0001', 3_000_000, 2_000_000)[0]).toMatchObject({
      difference: 1_000_000,
      message: '“2025-U-0001 已支付资金” 3.00 万元，超过“2025-U-0001 已到位资金” 2.00 万元，请核对'
    })
  })

  it('no report is ahead of today, no cumulative number falls', () => {
    expect(checkMonth('涧西区', '2025-09', '2025-09-01')).toEqual([])
    expect(checkMonth('涧西区', '2026-01', '2025-12-31')[0]).toMatchObject({
      difference: 1,
      message: '“涧西区 月报所属月份” 2026-01，晚于“本月” 2025-12，请核对'
    })
    const august = { period: '2025-08', value: 60 }
    expect(checkCumulative('累计进度', 'percent', august, { period: '2025-09', value: 60 })).toEqual([])
    expect(
      checkCumulative('累计进度', 'percent', august, { period: '2025-09', value: 58.5 })[0]?.message
    ).toBe('“2025-08 累计进度” 60%，超过“2025-09 累计进度” 58.5%，请核对')
  })

  it('print their values and differences in the unit of each', () => {
    expect(printed(2_010_000, 'fen')).toBe('2.01 万元')
    expect(printed(monthNumber('2026-09'), 'month')).toBe('2026-09')
    expect(printedDifference(-10_001, 'fen')).toBe('−0.01 万元')
    expect(printedDifference(2, 'month')).toBe('2 个月')
    expect(printedDifference(-5, 'percent')).toBe('−5%')
  })
})
