import { afterEach, expect, test } from 'vitest'
import type { Figure } from '@contract/figure'
import type { Scope } from '@contract/scope'
import { ProjectListRequest } from '@contract/project-list'
import { AnnualTarget } from '@database/entities/annual-target'
import { Milestone } from '@database/entities/milestone'
import { analysisOverview } from '@services/analysis/overview'
import { workbenchOverview } from '@services/analysis/workbench'
import { listProjects } from '@services/project/list-projects'
import { openSmallCity, sisterTask, type SmallCity } from './small-city'

const scope: Scope = { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null }
let city: SmallCity | null = null

afterEach(async () => {
  await city?.temp.remove()
  city = null
})

async function opened(plan = sisterTask, cityTarget = 10): Promise<SmallCity> {
  city = await openSmallCity(plan, cityTarget)
  return city
}

async function urban(of: SmallCity, changes: Partial<Scope> = {}) {
  const { kinds } = await analysisOverview(of.temp.database.reader, { scope: { ...scope, ...changes } })
  const found = kinds.find(({ summary }) => summary.kind === 'urban')
  if (found === undefined) throw new Error('no urban analysis')
  return found
}

test('6 of 10 is 60 %, and 50 % without what exceeds a unit’s target (domain §2.1)', async () => {
  const { summary, units } = await urban(await opened())
  // Done 1 + 2 + 0 + 3 = 6 of 2 + 5 + 1 + 2 = 10; capped 1 + 2 + 0 + 2 = 5.
  expect([summary.accepted.text, summary.target.text, summary.rate.text]).toEqual(['6', '10', '60.00%'])
  expect(summary.cappedRate.text).toBe('50.00%')
  // 2026-09-30 is day 273 of 365 = 74.79 %; 60.00 − 74.79 = −14.8; ceil(10 × 0.7479) − 6 = 8 − 6 = 2.
  expect([summary.timeProgress.text, summary.deviation.text, summary.behind.text]).toEqual([
    '74.79%',
    '−14.8',
    '2'
  ])
  expect(units.map(({ label, rate, note }) => [label, rate.text, note])).toEqual([
    ['甲区', '50.00%', ''],
    ['乙区', '40.00%', ''],
    ['城区小计', '42.86%', ''], // 3 of 7, not the mean of 50 and 40
    ['丙县', '0.00%', ''],
    ['丁县', '150.00%', '超额 1 个'],
    ['县小计', '100.00%', ''], // 3 of 3
    ['全市合计', '60.00%', '']
  ])
})

test('urban and rural stand apart; a kind without target or project has no rate', async () => {
  const of = await opened()
  const { kinds } = await analysisOverview(of.temp.database.reader, { scope })
  expect(kinds.map(({ summary }) => [summary.kind, summary.rate.text])).toEqual([
    ['urban', '60.00%'],
    ['rural', '—']
  ])
  const one = await analysisOverview(of.temp.database.reader, { scope: { ...scope, kind: 'rural' } })
  expect(one.kinds.map(({ summary }) => summary.kind)).toEqual(['rural'])
})

test('what was accepted after the cut-off, moved out or does not count is not done', async () => {
  const of = await opened()
  await of.write(async (work) => {
    const done = { actualStart: '2026-02-01', actualFinish: '2026-06-01' }
    await of.addProject(work, '甲区', { ...done, stage: 'closed', acceptedOn: '2026-10-01' })
    await of.addProject(work, '甲区', { ...done, stage: 'moved_out', acceptedOn: '2026-06-30' })
    await of.addProject(work, '甲区', {
      ...done,
      stage: 'closed',
      acceptedOn: '2026-06-30',
      countsTowardTarget: false
    })
  })
  expect((await urban(of)).summary.accepted.text).toBe('6')
  expect((await urban(of, { cutoff: '2026-10-01' })).summary.accepted.text).toBe('7')
  expect((await urban(of, { cutoff: '2026-06-29' })).summary.accepted.text).toBe('0')
})

test('a past cut-off keeps the target that was in force then; a gap of the split is told', async () => {
  const of = await opened(sisterTask, 12)
  await of.write((work) =>
    work.insert(AnnualTarget, {
      year: 2026,
      kind: 'urban',
      metric: 'upgrades_done',
      unitId: of.unitIds['乙区'],
      targetCount: 7,
      version: 2,
      effectiveFrom: '2026-08-01',
      reason: '调增'
    })
  )
  // 2 + 5 + 1 + 2 = 10 until July, 2 + 7 + 1 + 2 = 12 from August on.
  expect((await urban(of, { cutoff: '2026-07-31' })).summary.target.text).toBe('10')
  expect((await urban(of, { cutoff: '2026-08-01' })).summary.target.text).toBe('12')
  const july = await urban(of, { cutoff: '2026-07-31' })
  expect(july.units.at(-1)?.note).toContain('2')
  expect((await urban(of)).units.at(-1)?.note).toBe('')
})

test('the scope of one unit counts that unit alone', async () => {
  const of = await opened()
  const { summary, units } = await urban(of, { unitId: of.unitIds['丁县'] ?? null })
  expect([summary.accepted.text, summary.target.text]).toEqual(['3', '2'])
  expect(units.filter(({ row }) => row === 'unit').map(({ label }) => label)).toEqual(['丁县'])
})

test('the curve ends at the cut-off and never shows a future month as 0', async () => {
  const { curve } = await urban(await opened())
  // All six were accepted on 06-30; all eleven are planned for 11-30.
  expect(curve.map(({ actual }) => actual)).toEqual([0, 0, 0, 0, 0, 6, 6, 6, 6, null, null, null])
  expect(curve.map(({ planned }) => planned)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11])
})

test('each figure opens exactly as many projects as it counts', async () => {
  const of = await opened()
  const { summary, units } = await urban(of)
  const counted = ['listed', 'started', 'finished', 'accepted'] as const
  for (const row of [summary, ...units.filter((line) => line.row === 'unit')]) {
    for (const name of counted) await expectRecords(of, row[name])
  }
  const workbench = await workbenchOverview(of.temp.database.reader, { scope })
  for (const { count } of workbench.missing.filter(({ count }) => count.records?.route === '/projects')) {
    await expectRecords(of, count)
  }
})

test('a count of nodes says of how many projects they are, and opens exactly these', async () => {
  const of = await opened()
  await of.write(async (work) => {
    const node = async (projectId: string, planDate: string, actualDate: string | null = null) =>
      work.insert(Milestone, {
        projectId,
        seq: 1,
        name: '开工',
        weight: 10,
        baselineDate: planDate,
        planDate,
        actualDate
      })
    const [two, old, done, soon] = [
      await of.addProject(work, '甲区'),
      await of.addProject(work, '乙区'),
      await of.addProject(work, '乙区'),
      await of.addProject(work, '丙县')
    ]
    for (const date of ['2026-08-01', '2026-09-29']) await node(two.id, date)
    await node(old.id, '2023-05-01')
    await node(done.id, '2026-08-01', '2026-09-30')
    for (const date of ['2026-09-30', '2026-10-07', '2026-10-08']) await node(soon.id, date)
  })
  const { late, due } = await workbenchOverview(of.temp.database.reader, { scope })
  const said = ({ inputs }: Figure) => inputs.slice(1).map(({ label, text }) => `${label} ${text}`)
  // Late: two nodes of one project, and one planned three years ago. Due: the cut-off and its seventh day.
  expect(said(late.count)).toEqual(['节点数 3', '所在项目数 2'])
  expect(said(due.count)).toEqual(['节点数 2', '所在项目数 1'])
  expect([late.count.value, due.count.value]).toEqual([3, 2])
  for (const [{ records }, projects] of [
    [late.count, 2],
    [due.count, 1]
  ] as const) {
    const request = ProjectListRequest.parse({ scope, filter: { ...records?.query }, offset: 0, limit: 10 })
    expect((await listProjects(of.temp.database.reader, request)).total).toBe(projects)
  }
})

async function expectRecords(of: SmallCity, figure: Figure): Promise<void> {
  const query = figure.records?.query ?? {}
  const request = ProjectListRequest.parse({
    scope,
    filter: { ...query },
    offset: 0,
    limit: 100
  })
  expect((await listProjects(of.temp.database.reader, request)).total).toBe(figure.value)
}
