import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '@domain/comparison/change'
import { compareSnapshots, comparisonHeadline } from '@domain/comparison/compare'
import {
  differenceOf,
  figuresOf,
  noFigures,
  sumOfFigures,
  type SnapshotProject,
  type SnapshotState,
  type SnapshotTarget
} from '@domain/comparison/snapshot'
import { dayOf } from './arbitraries'

const project = (parts: Partial<SnapshotProject>): SnapshotProject => ({
  projectId: 'a',
  projectNo: '2025-U-0001',
  name: '石油社区邻里中心',
  unitId: 'jianxi',
  kind: 'urban',
  countsTowardTarget: true,
  stage: 'construction',
  listedOn: '2025-02-01',
  movedOutOn: null,
  actualStart: '2025-04-01',
  actualFinish: null,
  acceptedOn: null,
  cumProgressPercent: 60,
  correctionReason: '',
  ...parts
})
const accepted = { actualFinish: '2025-08-20', acceptedOn: '2025-09-12' }
const target = (targetCount: number, parts: Partial<SnapshotTarget> = {}): SnapshotTarget => ({
  unitId: 'jianxi',
  unitName: '涧西区',
  kind: 'urban',
  targetCount,
  version: 1,
  docNo: '',
  reason: '',
  ...parts
})
const august = (...projects: SnapshotProject[]): SnapshotState => ({
  cutoff: '2025-08-31',
  projects,
  targets: []
})
const september = (...projects: SnapshotProject[]): SnapshotState => ({
  ...august(...projects),
  cutoff: '2025-09-30'
})
const told = (before: SnapshotState, now: SnapshotState): string[] =>
  compareSnapshots(before, now).changes.map(({ cause, words }) => `${cause}: ${words}`)
const name = '2025-U-0001“石油社区邻里中心”'

describe('compared with the last bulletin (与上次通报相比)', () => {
  it('tells an acceptance, and a finish that was recorded late', () => {
    const comparison = compareSnapshots(august(project({})), september(project(accepted)))
    expect(comparison.changes.map(({ cause, words }) => [cause, words])).toEqual([
      ['corrected', `${name}补录 2025-08-20 完工`],
      ['accepted', `${name}2025-09-12 验收销号`]
    ])
    expect(comparison.difference).toEqual({ ...noFigures, finished: 1, accepted: 1 })
    expect(comparisonHeadline(comparison, '2025-08-31')).toBe(
      '与截至 2025-08-31 的通报相比，完工数 +1、完成数 +1'
    )
  })

  it('tells what left the list and takes all of it away', () => {
    const done = project({ ...accepted, acceptedOn: '2025-08-25' })
    const moved = project({ ...done, stage: 'moved_out', movedOutOn: '2025-09-05' })
    const comparison = compareSnapshots(august(done), september(moved))
    expect(comparison.difference).toEqual({ target: 0, listed: -1, started: -1, finished: -1, accepted: -1 })
    expect(comparison.changes).toHaveLength(1)
    expect(comparison.changes[0]).toMatchObject({ cause: 'moved_out', effect: comparison.difference })
    expect(told(august(done), september(moved))).toEqual([`moved_out: ${name}2025-09-05 调整出库`])
    expect(told(august(done), september())).toEqual([`deleted: ${name}已删除`])
    expect(told(august(done), september({ ...done, countsTowardTarget: false }))).toEqual([
      `uncounted: ${name}不再计入任务`
    ])
    expect(told(august(moved), september(moved))).toHaveLength(1) // on the list at the end of August
    expect(told(september(moved), september(moved))).toEqual([])
  })

  it('tells what came, and what it did since', () => {
    const late = project({ listedOn: '2025-09-03', ...accepted })
    expect(told(august(), september(late))).toEqual([
      `newly_listed: ${name}2025-09-03 新入库`,
      `accepted: ${name}2025-09-12 验收销号`
    ])
    const [listing] = compareSnapshots(august(), september(late)).changes
    expect(listing?.effect).toEqual({ target: 0, listed: 1, started: 1, finished: 1, accepted: 0 })
    const out = project({ stage: 'moved_out', movedOutOn: '2025-07-01' })
    expect(told(august(out), september(project({})))).toEqual([`relisted: ${name}恢复入库`])
  })

  it('tells a correction with its reason', () => {
    const done = project({ actualFinish: '2025-08-20', acceptedOn: '2025-08-25' })
    const reason = { correctionReason: '复核未通过' }
    expect(told(august(done), september(project({ ...done, acceptedOn: null, ...reason })))).toEqual([
      `corrected: ${name}取消销号，原因：复核未通过`
    ])
    expect(told(august(done), september({ ...done, acceptedOn: '2025-08-28' }))).toEqual([
      `corrected: ${name}验收销号日期由 2025-08-25 更正为 2025-08-28，未写明原因`
    ])
    expect(told(august(project({})), september(project({ cumProgressPercent: 50, ...reason })))).toEqual([
      `corrected: ${name}累计进度由 60% 更正为 50%，原因：复核未通过`
    ])
    expect(told(august(project({})), september(project({ listedOn: '2025-10-01' })))).toEqual([
      `corrected: ${name}入库日期更正为 2025-10-01，未写明原因`
    ])
  })

  it('tells a revised target and a project that changed its unit', () => {
    const before = { ...august(project({})), targets: [target(10), target(3, { unitId: 'xigong' })] }
    const revised = target(12, { version: 2, docNo: '洛办〔2025〕3号', reason: '年中调整' })
    const now = { ...september(project({ unitId: 'xigong' })), targets: [revised] }
    expect(told(before, now)).toEqual([
      'target_revised: 涧西区任务数由 10 调整为 12（洛办〔2025〕3号，年中调整）',
      'target_revised: 涧西区任务数由 3 调整为 —',
      `transferred: ${name}划出`,
      `transferred: ${name}划入`
    ])
    expect(compareSnapshots(before, now).difference).toEqual({ ...noFigures, target: -1 })
    expect(comparisonHeadline(compareSnapshots(before, before), '2025-08-31')).toContain('各数没有变化')
  })

  it('reconciles exactly, for the whole and for each unit', () => {
    const date = fc.option(dayOf(2025), { nil: null })
    const anyProject = fc
      .record({
        projectId: fc.constantFrom('a', 'b', 'c', 'd'),
        unitId: fc.constantFrom('jianxi', 'xigong'),
        countsTowardTarget: fc.boolean(),
        stage: fc.constantFrom('construction', 'closed', 'moved_out'),
        listedOn: date,
        movedOutOn: date,
        actualStart: date,
        actualFinish: date,
        acceptedOn: date
      })
      .map((parts) => project(parts))
    const projects = fc.uniqueArray(anyProject, { selector: ({ projectId }) => projectId })
    const targets = fc.uniqueArray(
      fc
        .record({ unitId: fc.constantFrom('jianxi', 'xigong'), count: fc.nat(9) })
        .map(({ unitId, count }) => target(count, { unitId })),
      { selector: ({ unitId }) => unitId }
    )
    const state = fc.record({ cutoff: dayOf(2025), projects, targets })
    const sum = (changes: readonly Change[]) => sumOfFigures(changes.map(({ effect }) => effect))
    const of = ({ projects: all, targets: set, cutoff }: SnapshotState, unitId: string) =>
      figuresOf({
        cutoff,
        projects: all.filter((each) => each.unitId === unitId),
        targets: set.filter((each) => each.unitId === unitId)
      })
    fc.assert(
      fc.property(state, state, (one, other) => {
        const [before, now] = one.cutoff <= other.cutoff ? [one, other] : [other, one]
        const { changes, difference } = compareSnapshots(before, now)
        expect(sum(changes)).toEqual(difference)
        for (const unitId of ['jianxi', 'xigong']) {
          expect(sum(changes.filter((change) => change.unitId === unitId))).toEqual(
            differenceOf(of(now, unitId), of(before, unitId))
          )
        }
      }),
      { numRuns: 500 }
    )
  })
})
