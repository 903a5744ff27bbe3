import { type Funding, type FlowDraft, MoneyFilter, type SourceDraft } from '@contract/money'
import { fundTotals } from '@domain/money/fund-ratios'
import { fundLineOf } from '@domain/money/funding-draft'
import { FundFlow } from '@database/entities/fund-flow'
import { ConflictError } from '@database/storage-errors'
import { undo } from '@services/change/undo'
import { recordHistory } from '@services/history/record-history'
import { fundingFigures, getFunding, saveFunding } from '@services/money/funding'
import { moneyByProject, moneyByUnit } from '@services/money/money-table'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProjectOffice, refusal, type ProjectOffice } from './project-office'

let office: ProjectOffice
beforeAll(async () => {
  office = await openProjectOffice()
})
afterAll(() => office.remove())

const flow = (direction: FlowDraft['direction'], flowedOn: string, amount: number): FlowDraft => ({
  id: null,
  revision: null,
  direction,
  flowedOn,
  amount,
  payee: '某公司',
  purpose: '工程款',
  voucherNo: ''
})
const source = (
  code: SourceDraft['source'],
  planned: number | null,
  flows: FlowDraft[] = []
): SourceDraft => ({ id: null, revision: null, source: code, docNo: '', planned, remark: '', flows })
const funding = (projectId: string): Promise<Funding> => getFunding(office.database.reader, { projectId })
const save = (draft: Funding) => office.write((work) => saveFunding(work, draft, office.context))
const scope = { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null }
const table = (cutoff: string, filter: Partial<MoneyFilter> = {}) =>
  moneyByProject(office.database.reader, {
    scope: { ...scope, cutoff },
    filter: MoneyFilter.parse(filter),
    sort: { key: 'projectNo', descending: false },
    offset: 0,
    limit: 100
  })

describe('资金 of one project', () => {
  it('is summed as of the cut-off by page, table and rule alike', async () => {
    const project = await office.added({ name: '资金甲' })
    // To June: planned 30 + 5 = 35, arrived 20, paid 12 万元. By the end of September a refund of 2: paid 10.
    await save({
      ...(await funding(project.id)),
      sources: [
        source('city', 30_000_000, [
          flow('arrived', '2026-03-01', 20_000_000),
          flow('paid', '2026-06-30', 12_000_000),
          flow('paid', '2026-07-01', -2_000_000)
        ]),
        source('donation', 5_000_000)
      ]
    })
    const stored = await funding(project.id)
    for (const [cutoff, paid, execution] of [
      ['2026-06-30', 12_000_000, '60.00%'],
      ['2026-09-30', 10_000_000, '50.00%']
    ] as const) {
      const figures = await fundingFigures(office.database.reader, { projectId: project.id, cutoff })
      expect(figures.paid.value).toBe(paid)
      expect(figures.executionRate.text).toBe(execution)
      // 20 / 35 = 0.571428…
      expect(figures.arrivalRate.text).toBe('57.14%')
      const { rows } = await table(cutoff, { text: '资金甲' })
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({
        planned: 35_000_000,
        arrived: 20_000_000,
        paid,
        balance: 20_000_000 - paid
      })
      expect(fundTotals(stored.sources.map(fundLineOf), cutoff).paid).toBe(paid)
    }
    const before = await fundingFigures(office.database.reader, {
      projectId: project.id,
      cutoff: '2026-02-28'
    })
    expect([before.arrived.text, before.arrivalRate.text, before.executionRate.text]).toEqual([
      '0.00',
      '0.00%',
      '—'
    ])
  })

  it('keeps a flow that moves to another source, and an undo brings back a deleted source with its flows', async () => {
    const { id } = await office.added()
    await save({
      ...(await funding(id)),
      sources: [
        source('city', 1_000_000, [flow('arrived', '2026-03-01', 500_000)]),
        source('county', 1_000_000)
      ]
    })
    const seen = await funding(id)
    const [city, county] = seen.sources
    if (city === undefined || county === undefined) throw new Error('two sources were saved')
    await save({
      ...seen,
      sources: [
        { ...city, flows: [] },
        { ...county, flows: city.flows }
      ]
    })
    const moved = await funding(id)
    expect(moved.sources.map(({ flows }) => flows.length)).toEqual([0, 1])
    expect(moved.sources[1]?.flows[0]?.id).toBe(city.flows[0]?.id)
    const { batchId } = await save({ ...moved, sources: moved.sources.slice(0, 1) })
    expect((await funding(id)).sources.map(({ source: code }) => code)).toEqual(['city'])
    await office.write((work) => undo(work, { batchId }, office.context))
    expect((await funding(id)).sources.map(({ flows }) => flows.length)).toEqual([0, 1])
    const { entries } = await recordHistory(office.database.reader, {
      of: 'project',
      id,
      offset: 0,
      limit: 9
    })
    expect(entries[1]?.changes.map(({ part, kind }) => `${kind} ${part}`)).toEqual([
      'delete 资金来源 县区',
      'delete 资金流水 到位'
    ])
  })

  it('a refused flow writes nothing, and a stale save overwrites nothing', async () => {
    const { id } = await office.added()
    const empty = await funding(id)
    expect(
      await refusal(save({ ...empty, sources: [source('city', 100, [flow('paid', '2026-10-01', 0)])] }))
    ).toEqual([
      'sources.0.flows.0.flowedOn: 日期 2026-10-01 晚于今天（2026-09-30），请改为实际发生的日期',
      'sources.0.flows.0.amount: 金额不能为 0'
    ])
    const flows = await office.database.reader.countBy(FundFlow, {})
    await save({ ...empty, sources: [source('city', 100)] })
    await expect(save({ ...empty, sources: [source('city', 200)] })).rejects.toBeInstanceOf(ConflictError)
    expect(await office.database.reader.countBy(FundFlow, {})).toBe(flows)
  })
})

describe('资金 of all projects', () => {
  it('totals are ratios of sums, units add up to the city, standings find their projects', async () => {
    const one = await office.added({ name: '合计子' })
    const two = await office.added({ name: '合计丑' })
    await office.added({ name: '合计寅' })
    // 10 of 40 arrived (25 %), 90 of 60 arrived (150 %): together 100 of 100 = 100 %, not the mean of 87.5 %.
    await save({
      ...(await funding(one.id)),
      sources: [source('city', 40_000_000, [flow('arrived', '2026-05-01', 10_000_000)])]
    })
    await save({
      ...(await funding(two.id)),
      sources: [
        source('city', 60_000_000, [
          flow('arrived', '2026-05-01', 90_000_000),
          flow('paid', '2026-05-02', 91_000_000)
        ])
      ]
    })
    const all = await table('2026-09-30', { text: '合计' })
    expect(all.sums).toMatchObject({
      planned: 100_000_000,
      arrived: 100_000_000,
      arrivalRate: 1,
      executionRate: 0.91
    })
    const named = async (standing: MoneyFilter['standing']) =>
      (await table('2026-09-30', { text: '合计', standing })).rows.map(({ name }) => name)
    expect(await named('unfunded')).toEqual(['合计寅'])
    expect(await named('waiting')).toEqual(['合计子'])
    expect(await named('overpaid')).toEqual(['合计丑'])
    expect(await named('over_arrived')).toEqual(['合计丑'])

    const lines = await moneyByUnit(office.database.reader, { scope })
    const total = lines.at(-1)
    const units = lines.filter(({ row }) => row === 'unit')
    const kinds = lines.filter(({ row }) => row === 'kind')
    const sum = units.reduce((amount, { figures }) => amount + (figures.arrived.value ?? 0), 0)
    expect(total?.row).toBe('total')
    expect(total?.figures.arrived.value).toBe(sum)
    expect(kinds.map(({ label }) => label)).toEqual(['邻里中心小计', '乡里中心小计'])
    expect(kinds.reduce((amount, { figures }) => amount + (figures.arrived.value ?? 0), 0)).toBe(sum)
    expect(total?.figures.arrived.value).toBe((await table('2026-09-30')).sums.arrived)
  })
})
