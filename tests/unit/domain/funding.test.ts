import { checkFunding } from '@domain/money/fund-checks'
import { isInFundStanding } from '@domain/money/fund-standing'
import { fundLineOf, type FlowDraft, type SourceDraft } from '@domain/money/funding-draft'
import { parseSignedAmount } from '@domain/money/parse-amount'
import { describe, expect, it } from 'vitest'

const today = '2026-09-30'
const flow = (
  direction: FlowDraft['direction'],
  amount: number | null,
  changes: Partial<FlowDraft> = {}
): FlowDraft => ({
  direction,
  amount,
  flowedOn: '2026-06-01',
  payee: '洛阳某建筑公司',
  purpose: '工程款',
  ...changes
})
const source = (
  planned: number | null,
  flows: FlowDraft[],
  changes: Partial<SourceDraft> = {}
): SourceDraft => ({
  source: 'city',
  docNo: '',
  planned,
  flows,
  ...changes
})
const told = (sources: SourceDraft[], budgetTotal: number | null = null): string[] =>
  checkFunding(sources, { today, budgetTotal }).map(({ severity, field }) => `${severity} ${field}`)

describe('paid ≤ arrived ≤ planned', () => {
  it('holds silently at equality', () => {
    // Planned 100, arrived 60 + 40 = 100, paid 120 − 20 = 100.
    const flows = [flow('arrived', 60), flow('arrived', 40), flow('paid', 120), flow('paid', -20)]
    expect(told([source(100, flows)], 100)).toEqual([])
  })

  it('warns by one fen, in words with both amounts', () => {
    expect(
      checkFunding([source(1_000_000, [flow('arrived', 1_010_000), flow('paid', 1_020_000)])], {
        today,
        budgetTotal: null
      })
    ).toEqual([
      {
        severity: 'warning',
        field: 'sources.0.planned',
        message: '“市级”到位 1.01 万元，超过计划 1.00 万元，请核对'
      },
      { severity: 'warning', field: 'sources.0', message: '“市级”支付 1.02 万元，超过到位 1.01 万元，请核对' }
    ])
    expect(told([source(100, [flow('arrived', 101)])])).toEqual(['warning sources.0.planned'])
  })

  it('compares nothing with a plan that nobody made; refunds above what came are an error', () => {
    expect(told([source(null, [flow('arrived', 100)])])).toEqual([])
    expect(told([source(100, [flow('arrived', 50), flow('arrived', -60)])])).toEqual([
      'warning sources.0',
      'error sources.0'
    ])
  })

  it('plans above 总投资 and a source listed twice are warnings', () => {
    expect(told([source(60, []), source(50, [])], 109)).toEqual([
      'warning sources.1.source',
      'warning sources'
    ])
    expect(told([source(60, []), source(50, [], { docNo: '洛财〔2026〕3号' })], 110)).toEqual([])
  })
})

describe('a flow', () => {
  it.each<[string, FlowDraft, string[]]>([
    ['of tomorrow', flow('arrived', 1, { flowedOn: '2026-10-01' }), ['error sources.0.flows.0.flowedOn']],
    ['without a day', flow('arrived', 1, { flowedOn: null }), ['error sources.0.flows.0.flowedOn']],
    ['without an amount', flow('arrived', null), ['error sources.0.flows.0.amount']],
    ['of nothing', flow('arrived', 0), ['error sources.0.flows.0.amount']]
  ])('%s is refused', (_, draft, expected) => {
    expect(told([source(1_000, [draft])])).toEqual(expected)
  })

  it('without payee, or a refund without reason, is a warning; one without day or amount counts for nothing', () => {
    const flows = [flow('arrived', 9), flow('paid', 9, { payee: ' ' }), flow('paid', -1, { purpose: '' })]
    expect(told([source(10, flows)])).toEqual([
      'warning sources.0.flows.1.payee',
      'warning sources.0.flows.2.purpose'
    ])
    expect(
      fundLineOf({ planned: 5, flows: [...flows, flow('paid', null), flow('paid', 4, { flowedOn: null })] })
    ).toEqual({
      plannedFen: 5,
      arrivals: [{ date: '2026-06-01', fen: 9 }],
      payments: [
        { date: '2026-06-01', fen: 9 },
        { date: '2026-06-01', fen: -1 }
      ]
    })
  })
})

describe('what a clerk types as a refund', () => {
  it.each([
    ['-3.5', -3_500_000],
    ['－２０００万', -2_000_000_000],
    ['−1,000元', -100_000],
    ['2000万', 2_000_000_000],
    ['-0', 0]
  ])('%s', (text, fen) => {
    expect(parseSignedAmount(text, '万元')).toEqual({ fen })
  })

  it.each(['--5', '-', '5-', '-5 吨', '-200亿'])('%s is not money', (text) => {
    expect(parseSignedAmount(text, '万元')).toHaveProperty('message')
  })
})

it('a standing is read from three sums', () => {
  const standing = (planned: number, arrived: number, paid: number): string[] =>
    (['unfunded', 'waiting', 'arrived', 'overpaid', 'over_arrived'] as const).filter((one) =>
      isInFundStanding({ planned, arrived, paid }, one)
    )
  expect(standing(0, 0, 0)).toEqual(['unfunded'])
  expect(standing(10, 9, 9)).toEqual(['waiting'])
  expect(standing(10, 10, 0)).toEqual(['arrived'])
  expect(standing(10, 11, 12)).toEqual(['arrived', 'overpaid', 'over_arrived'])
})
