import { afterEach, expect, test } from 'vitest'
import type { UnitLine } from '@contract/analysis'
import { ProjectListRequest } from '@contract/project-list'
import type { Scope } from '@contract/scope'
import { FundFlow } from '@database/entities/fund-flow'
import { FundingSource } from '@database/entities/funding-source'
import { Milestone } from '@database/entities/milestone'
import { ProgressReport } from '@database/entities/progress-report'
import type { Work } from '@database/work'
import { analysisOverview } from '@services/analysis/overview'
import { listProjects } from '@services/project/list-projects'
import { openSmallCity, sisterTask, type SmallCity } from './small-city'

const scope: Scope = { year: 2026, cutoff: '2026-09-30', unitId: null, kind: 'urban' }
let city: SmallCity | null = null

afterEach(async () => {
  await city?.temp.remove()
  city = null
})

async function urban(of: SmallCity, changes: Partial<Scope> = {}) {
  const { kinds } = await analysisOverview(of.temp.database.reader, {
    scope: { ...scope, ...changes }
  })
  const [analysis] = kinds
  if (analysis === undefined) throw new Error('no urban analysis')
  const line = (label: string): UnitLine => {
    const found = analysis.units.find((each) => each.label === label)
    if (found === undefined) throw new Error(`no line ${label}`)
    return found
  }
  return { analysis, line }
}

/** Half of the work was planned by the end of June, the rest for November. */
async function planned(work: Work, projectId: string): Promise<void> {
  const nodes = [
    { name: '开工', planDate: '2026-06-30', seq: 1 },
    { name: '验收', planDate: '2026-11-30', seq: 2 }
  ]
  for (const node of nodes) {
    await work.insert(Milestone, { ...node, projectId, weight: 50, baselineDate: node.planDate })
  }
}

async function reported(
  work: Work,
  projectId: string,
  cumProgress: number,
  changes: Partial<ProgressReport> = {}
): Promise<void> {
  await work.insert(ProgressReport, {
    projectId,
    period: '2026-09',
    state: 'reviewed',
    stage: 'construction',
    cumProgress,
    ...changes
  })
}

test('ranks tie, subtotals have none, and what was done this month is told', async () => {
  const of = (city = await openSmallCity(sisterTask, 10))
  await of.write((work) =>
    of.addProject(work, '丙县', { stage: 'closed', acceptedOn: '2026-09-01', actualStart: '2026-03-01' })
  )
  const { analysis, line } = await urban(of)
  // 丁县 3/2 = 150 %, 丙县 1/1 = 100 %, 甲区 1/2 = 50 %, 乙区 2/5 = 40 %.
  expect(analysis.units.map(({ label, rank, gained }) => [label, rank?.text ?? null, gained.text])).toEqual([
    ['甲区', '3', '0'],
    ['乙区', '4', '0'],
    ['城区小计', null, '0'],
    ['丙县', '2', '+1'],
    ['丁县', '1', '0'],
    ['县小计', null, '+1'],
    ['全市合计', null, '+1']
  ])
  // 甲区 with one more of 2 is 100 % too, and shares the second place with 丙县.
  await of.write((work) => of.addProject(work, '甲区', { stage: 'closed', acceptedOn: '2026-09-02' }))
  const tied = await urban(of)
  const ranks = ['丁县', '甲区', '丙县', '乙区'].map((label) => tied.line(label).rank?.text)
  expect(ranks).toEqual(['1', '2', '2', '4'])
  expect(line('县小计').listed.records).toBeNull()
})

test('任务数, 入库数, 完成数 are told with their gaps', async () => {
  const of = (city = await openSmallCity(sisterTask, 10))
  // Listed: 2 + 5 + 1 + 3 = 11 of a target of 10, done 6.
  expect((await urban(of)).analysis.reconciled).toBe(
    '任务 10 个、入库 11 个、完成 6 个：多入库 1 个，距任务还差 4 个。' +
      '入库 11 个中：未开工 5 个、已开工未完工 0 个、已完工未验收销号 0 个、已验收销号 6 个'
  )
})

test('lights are counted by unit under the rule in force, and a count opens its projects', async () => {
  const plan = [
    { name: '甲区', urbanGroup: true, target: 4, done: 1, open: 0 },
    { name: '乙区', urbanGroup: true, target: 1, done: 0, open: 0 }
  ]
  const small = (city = await openSmallCity(plan, 5))
  await small.write(async (work) => {
    const add = async (values = {}) => {
      const project = await small.addProject(work, '甲区', values)
      await planned(work, project.id)
      return project
    }
    // Planned 50 %: 50 − 45 = 5 < 10 green; 50 − 30 = 20 yellow; 50 − 10 = 40 > 30 red; none for September unreported.
    await reported(work, (await add()).id, 45)
    await reported(work, (await add()).id, 30)
    await reported(work, (await add()).id, 10)
    await reported(work, (await add()).id, 45, { period: '2026-08' })
    // Neither outside the list, nor before its day, nor after it was moved out.
    await reported(work, (await add({ countsTowardTarget: false })).id, 10)
    await reported(work, (await add({ listedOn: '2026-10-01' })).id, 10)
    await reported(work, (await add({ stage: 'moved_out', movedOutOn: '2026-08-01' })).id, 10)
  })
  const { analysis, line } = await urban(small)
  const first = line('甲区')
  expect([first.green, first.yellow, first.red, first.unreported].map(({ text }) => text)).toEqual([
    '1',
    '1',
    '1',
    '1'
  ])
  for (const figure of [first.green, first.yellow, first.red, first.unreported]) {
    const query = { ...figure.records?.query }
    const filter = { ...query, lights: [query.lights] }
    const request = ProjectListRequest.parse({ scope, filter, offset: 0, limit: 10 })
    expect((await listProjects(small.temp.database.reader, request)).total).toBe(figure.value)
  }
  expect(first.light?.color).toBe('red')
  expect(line('乙区').light).toBeNull()
  expect(analysis.boardHeadline).toBe('红 1、黄 1、未报 1；绿 1、已销号 1')
  expect(analysis.board.map(({ label, tiles }) => [label, tiles.length])).toEqual([['甲区', 5]])
  expect(analysis.lightLegend).toMatch(/^亮灯规则：.+（第 1 版）/u)
})

test('money stands by unit, its rates are ratios of sums; investment follows the reviewed reports', async () => {
  const plan = ['甲区', '乙区'].map((name) => ({ name, urbanGroup: true, target: 2, done: 0, open: 0 }))
  const of = (city = await openSmallCity(plan, 4))
  const wan = 1_000_000
  await of.write(async (work) => {
    const fund = async (unit: string, budget: number, amounts: Record<'arrived' | 'paid', number>) => {
      const project = await of.addProject(work, unit, { budgetTotal: budget * wan })
      const source = await work.insert(FundingSource, {
        projectId: project.id,
        seq: 1,
        source: 'city',
        planned: budget * wan
      })
      for (const direction of ['arrived', 'paid'] as const) {
        await work.insert(FundFlow, {
          fundingSourceId: source.id,
          direction,
          flowedOn: '2026-09-30',
          amount: amounts[direction] * wan
        })
      }
      return { project, source }
    }
    const { project, source } = await fund('甲区', 100, { arrived: 80, paid: 20 })
    await fund('乙区', 300, { arrived: 120, paid: 60 })
    await work.insert(FundFlow, {
      fundingSourceId: source.id,
      direction: 'arrived',
      flowedOn: '2026-10-01',
      amount: 20 * wan
    })
    await reported(work, project.id, 30, { cumInvest: 25 * wan })
  })
  const { analysis, line } = await urban(of)
  // 200 of 400 arrived, 80 of 200 paid; the 20 of October are not there yet.
  expect(analysis.moneyHeadline).toBe(
    '计划 400.00 万元，到位 200.00 万元（到位率 50.00%），支付 80.00 万元（执行率 40.00%）'
  )
  expect(analysis.money.map(({ label, figures }) => [label, figures.arrivalRate.text])).toEqual([
    ['甲区', '80.00%'],
    ['乙区', '40.00%'],
    ['合计', '50.00%']
  ])
  // 25 of 100; no report of 乙区 tells anything; 25 of 400 in all.
  expect([line('甲区'), line('乙区'), line('全市合计')].map(({ investRate }) => investRate.text)).toEqual([
    '25.00%',
    '—',
    '6.25%'
  ])
})

test('the forecast is a range between done and listed, with a fan from the cut-off on', async () => {
  const of = (city = await openSmallCity(sisterTask, 10))
  const { forecast } = (await urban(of)).analysis
  // All 11 are planned for 11-30. Pace: none in July–September, so 6 stay. Linear: 6 ÷ 0.7479 = 8.02.
  expect(forecast.methods.map(({ name, value }) => [name, value])).toEqual([
    ['按计划顺延', 11],
    ['按近三月速度', 6],
    ['按序时外推', 8]
  ])
  expect(forecast.text).toBe('预计年底完成 6—11 个（目标 10 个）')
  expect(forecast.fan.map(({ date }) => date)).toEqual([
    '2026-09-30',
    '2026-10-31',
    '2026-11-30',
    '2026-12-31'
  ])
  // 4 in the 3 months left.
  expect(forecast.pace).toBe('还需每月 1.33 个，近三个月每月 0 个')
})
