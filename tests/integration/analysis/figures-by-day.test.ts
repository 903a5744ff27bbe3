import { afterEach, expect, test } from 'vitest'
import type { Scope } from '@contract/scope'
import { Milestone } from '@database/entities/milestone'
import { PlanVersion } from '@database/entities/plan-version'
import { PlanVersionNode } from '@database/entities/plan-version-node'
import { ProjectStageChange } from '@database/entities/project-stage-change'
import { UpgradeProject } from '@database/entities/upgrade-project'
import type { Work } from '@database/work'
import { noticesOfDay } from '@services/analysis/day-notices'
import { coverageMatrix } from '@services/analysis/coverage-matrix'
import { analysisOverview } from '@services/analysis/overview'
import { workbenchOverview } from '@services/analysis/workbench'
import { reconcilePeriod } from '@services/reconcile/reconcile-period'
import { IdNumberVault } from '@services/privacy/id-number-vault'
import type { ServiceContext } from '@services/service'
import { listStaffingGroups } from '@services/staffing/staffing-groups'
import { pictureStaffing } from '@services/staffing/staffing-picture'
import { noKeyGuard } from '../support/key-guard'
import { openSmallCity, sisterTask, type SmallCity } from './small-city'

const scope: Scope = { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null }
const zone = process.env.TZ
let city: SmallCity | null = null

afterEach(async () => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  await city?.temp.remove()
  city = null
})

/** At noon of a day in China. */
const contextOn = (day: string): ServiceContext => ({
  actor: '经办人',
  now: () => `${day}T04:00:00.000Z`,
  today: () => day,
  appVersion: '0.0.0',
  dataFolder: '',
  syncFolder: null,
  resourcesFolder: '',
  vault: new IdNumberVault(noKeyGuard),
  file: { paths: [] }
})

const opened = async (): Promise<SmallCity> => (city = await openSmallCity(sisterTask, 10))

test('two time zones give the same figures', async () => {
  const { reader } = (await opened()).temp.database
  const figuresIn = async (timeZone: string): Promise<unknown> => {
    process.env.TZ = timeZone
    return {
      analysis: await analysisOverview(reader, { scope }),
      workbench: await workbenchOverview(reader, { scope }),
      coverage: await coverageMatrix(reader, { scope, baseYear: 2025, sample: 'all' }),
      staffing: await listStaffingGroups(reader, { scope, level: 'unit' }),
      staff: await pictureStaffing(reader, { scope }),
      checks: await reconcilePeriod(reader, { scope, period: '2026-09' }, contextOn('2026-10-08'))
    }
  }
  const shanghai = await figuresIn('Asia/Shanghai')
  expect(new Date('2026-09-30T20:00:00Z').getDate()).toBe(1)
  expect(await figuresIn('America/Los_Angeles')).toEqual(shanghai)
  expect(new Date('2026-09-30T20:00:00Z').getDate()).toBe(30)
})

test('a cut-off that lies ahead counts what is there, and says so', async () => {
  const { reader } = (await opened()).temp.database
  const ahead = { ...scope, cutoff: '2026-12-31' }
  const [urban] = (await analysisOverview(reader, { scope: ahead })).kinds
  // 6 of 10 as today; time is up.
  expect([urban?.summary.rate.text, urban?.summary.timeProgress.text]).toEqual(['60.00%', '100.00%'])
  const context = contextOn('2026-09-30')
  expect(await noticesOfDay(reader, { cutoff: ahead.cutoff }, context)).toEqual([
    expect.stringContaining('截止日 2026-12-31 晚于今天（2026-09-30）')
  ])
  expect(await noticesOfDay(reader, { cutoff: scope.cutoff }, context)).toEqual([])
})

test('a clock that was set back is told beside the figures', async () => {
  const { reader } = (await opened()).temp.database
  expect(await noticesOfDay(reader, { cutoff: '2020-01-01' }, contextOn('2020-01-01'))).toEqual([
    expect.stringContaining('电脑日期可能被调回')
  ])
})

test('a year without a target has no rate and says what is missing', async () => {
  const { reader } = (await opened()).temp.database
  const of2030 = { ...scope, year: 2030, cutoff: '2030-06-30' }
  const { kinds } = await analysisOverview(reader, { scope: of2030 })
  for (const { summary, units } of kinds) {
    expect([summary.target.text, summary.rate.text, summary.deviation.text]).toEqual(['—', '—', '—'])
    expect(summary.headline).toContain('年度目标尚未下达')
    expect(units.map(({ rank }) => rank?.text ?? '')).not.toContain('1')
  }
})

test('a 暂缓 of a later day leaves an earlier forecast as it was told', async () => {
  const { temp, write } = await opened()
  const byPlan = async (cutoff: string): Promise<number | null | undefined> => {
    const [urban] = (await analysisOverview(temp.database.reader, { scope: { ...scope, cutoff } })).kinds
    return urban?.forecast.methods.find(({ method }) => method === 'plan')?.value
  }
  // 6 accepted, 甲区 1, 乙区 3 and 丙县 1 planned for 2026-11-30: 6 + 5.
  expect([await byPlan('2026-09-30'), await byPlan('2026-10-10')]).toEqual([11, 11])
  await write(async (work) => {
    const paused = await work.manager.findOneByOrFail(UpgradeProject, { stage: 'construction' })
    await work.update(UpgradeProject, paused.id, paused.revision, { stage: 'suspended' })
    await work.insert(ProjectStageChange, {
      projectId: paused.id,
      changedOn: '2026-10-10',
      fromStage: 'construction',
      toStage: 'suspended',
      reason: '等待规划调整'
    })
  })
  expect([await byPlan('2026-09-30'), await byPlan('2026-10-09'), await byPlan('2026-10-10')]).toEqual([
    11, 11, 10
  ])
})

test('a re-planning of a later day leaves an earlier forecast and the plan of its curves as they were told', async () => {
  const { temp, write } = await opened()
  const told = async (cutoff: string) => {
    const [urban] = (await analysisOverview(temp.database.reader, { scope: { ...scope, cutoff } })).kinds
    const value = urban?.forecast.methods.find(({ method }) => method === 'plan')?.value
    return [value, urban?.curve[11]?.planned, urban?.progress[11]?.planned]
  }
  const freeze = async (work: Work, node: Milestone, version: number, from: string, date: string) => {
    const head = { projectId: node.projectId, version, effectiveFrom: from }
    const dates = { planStart: '2026-03-01', planFinish: null, planAccept: date }
    const { id: planVersionId } = await work.insert(PlanVersion, { ...head, ...dates })
    const { id: milestoneId, seq, name, weight } = node
    await work.insert(PlanVersionNode, { planVersionId, milestoneId, seq, name, weight, planDate: date })
  }
  const acceptance = await write(async (work) => {
    const { id: projectId } = await work.manager.findOneByOrFail(UpgradeProject, { stage: 'construction' })
    const dates = { planDate: '2026-11-30', baselineDate: '2026-11-30' }
    const node = await work.insert(Milestone, { projectId, seq: 1, name: '验收', weight: 100, ...dates })
    await freeze(work, node, 1, '2026-05-01', '2026-11-30')
    return node
  })
  // 6 accepted and 5 planned for 2026-11-30: 11 by the end of December. One of 11 projects has a plan by nodes.
  const before = [11, 11, 1 / 11]
  expect(await Promise.all(['2026-03-31', '2026-09-30', '2026-10-10'].map(told))).toEqual([
    before,
    before,
    before
  ])
  await write(async (work) => {
    await freeze(work, acceptance, 2, '2026-10-10', '2027-02-01')
    await work.update(UpgradeProject, acceptance.projectId, 1, { planAccept: '2027-02-01' })
    await work.update(Milestone, acceptance.id, acceptance.revision, { planDate: '2027-02-01' })
  })
  expect(await Promise.all(['2026-03-31', '2026-09-30', '2026-10-09'].map(told))).toEqual([
    before,
    before,
    before
  ])
  expect(await told('2026-10-10')).toEqual([10, 10, 0])
})
