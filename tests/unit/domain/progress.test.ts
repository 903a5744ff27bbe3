import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeProgressByDay } from '@domain/calendar/time-progress'
import { formatPercent, formatSigned } from '@domain/figure/format-figure'
import { cappedRate, completion, completionNote, ratioOfSums } from '@domain/progress/completion'
import {
  isAccepted,
  isFinished,
  isPlannedBy,
  isStarted,
  type CountableProject
} from '@domain/progress/counting'
import { isAtWorkOn, isListedOn } from '@domain/progress/listing'
import { behindCount, deviationPoints, lagPoints, shouldBeDone } from '@domain/progress/lag'
import { neededPace, recentPace } from '@domain/progress/pace'
import { countsAsOf } from '@domain/progress/project-counts'
import { dayOf } from './arbitraries'

const project = (parts: Partial<CountableProject>): CountableProject => ({
  countsTowardTarget: true,
  stage: 'construction',
  listedOn: null,
  movedOutOn: null,
  planAccept: '2025-11-30',
  actualStart: null,
  actualFinish: null,
  acceptedOn: null,
  ...parts
})
const accepted = (acceptedOn: string): CountableProject =>
  project({ stage: 'closed', actualStart: '2025-01-02', actualFinish: '2025-01-03', acceptedOn })

describe('completion (完成率)', () => {
  const sister = [
    { done: 1, target: 2 },
    { done: 2, target: 5 },
    { done: 0, target: 1 },
    { done: 3, target: 2 }
  ]

  it('of a group is the ratio of sums, 6/10, capped 5/10', () => {
    expect(ratioOfSums(sister)).toBe(0.6)
    expect(cappedRate(sister)).toBe(0.5)
  })

  it('has no rate without a target, and says why', () => {
    expect(completion(0, 0)).toMatchObject({ rate: null, outsidePlan: 0, over: 0 })
    expect(completionNote(completion(0, 0))).toBe('')
    expect(completion(3, 0)).toMatchObject({ rate: null, outsidePlan: 3, over: 0 })
    expect(completionNote(completion(3, 0))).toBe('计划外 3 个')
    expect(completion(3, null)).toMatchObject({ rate: null, outsidePlan: 0, over: 0 })
    expect(completionNote(completion(3, null))).toBe('未分解')
    expect(formatPercent(completion(3, 0).rate)).toBe('—')
    expect(ratioOfSums([])).toBeNull()
    expect(cappedRate([{ done: 3, target: null }])).toBeNull()
  })

  it('is real above 1 and marked 超额', () => {
    expect(completion(52, 50)).toMatchObject({ rate: 1.04, over: 2 })
    expect(completionNote(completion(52, 50))).toBe('超额 2 个')
    expect(completionNote(completion(31, 50))).toBe('')
  })

  it('capped never exceeds 1 nor the plain rate', () => {
    const row = fc.record({ done: fc.nat(100), target: fc.option(fc.nat(100), { nil: null }) })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const [plain, capped] = [ratioOfSums(rows), cappedRate(rows)]
        expect(capped === null).toBe(plain === null)
        if (plain === null || capped === null) return
        expect(capped).toBeLessThanOrEqual(Math.min(1, plain))
        expect(plain).not.toBeNaN()
      })
    )
  })
})

describe('lag (滞后)', () => {
  const september = timeProgressByDay('2025-09-30')

  it('asks for 38 of 50 at 74.79 %', () => {
    expect(shouldBeDone(50, september)).toBe(38) // 37.397… → 38
    expect(behindCount(31, 50, september)).toBe(7)
    expect(behindCount(40, 50, september)).toBe(0)
  })

  it('is 12.8 points for 31 of 50', () => {
    expect(formatSigned(deviationPoints(31 / 50, september))).toBe('−12.8') // 62.00 − 74.79
    expect(lagPoints(31 / 50, september)).toBeCloseTo(12.795, 3)
    expect(lagPoints(45 / 50, september)).toBe(0)
    expect(deviationPoints(null, september)).toBeNull()
    expect(lagPoints(null, september)).toBeNull()
  })

  it('never asks for one more because of binary fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.integer({ min: 1, max: 40 }), (day, factor) => {
        expect(shouldBeDone(365 * factor, day / 365)).toBe(day * factor)
      })
    )
  })
})

describe('what counts', () => {
  it('needs a counting project that is not moved out, on or before the cut-off', () => {
    expect(isAccepted(accepted('2025-09-30'), '2025-09-30')).toBe(true)
    expect(isAccepted(accepted('2025-10-01'), '2025-09-30')).toBe(false)
    expect(isAccepted({ ...accepted('2025-09-01'), countsTowardTarget: false }, '2025-09-30')).toBe(false)
    expect(isListedOn(project({ stage: 'moved_out' }), '2025-09-30')).toBe(false)
    expect(isListedOn(project({ stage: 'suspended' }), '2025-09-30')).toBe(true)
    expect(isPlannedBy(project({}), '2025-11-29')).toBe(false)
    expect(isPlannedBy(project({}), '2025-11-30')).toBe(true)
  })

  it('falls when a counted project is moved out', () => {
    const projects = [accepted('2025-05-01'), accepted('2025-06-01')]
    expect(countsAsOf(projects, '2025-09-30').accepted).toBe(2)
    const [first, ...rest] = projects
    const moved = [{ ...(first ?? project({})), stage: 'moved_out' as const }, ...rest]
    expect(countsAsOf(moved, '2025-09-30')).toEqual({ listed: 1, started: 1, finished: 1, accepted: 1 })
    // Moved out on July 1st: what a meeting was told in June stays true.
    const dated = moved.map((one) => ({
      ...one,
      movedOutOn: one.stage === 'moved_out' ? '2025-07-01' : null
    }))
    expect(countsAsOf(dated, '2025-06-30').accepted).toBe(2)
    expect(countsAsOf(dated, '2025-07-01').accepted).toBe(1)
  })

  it('begins on the day of 入库', () => {
    const late = project({ listedOn: '2025-04-01', actualStart: '2025-03-01' })
    expect(countsAsOf([late], '2025-03-31')).toEqual({ listed: 0, started: 0, finished: 0, accepted: 0 })
    expect(countsAsOf([late], '2025-04-01')).toMatchObject({ listed: 1, started: 1 })
  })

  it('leaves out a suspended project on the days of its suspension, not before and not after', () => {
    const steps = [
      { changedOn: '2025-03-01', fromStage: 'construction', toStage: 'suspended' },
      { changedOn: '2025-05-01', fromStage: 'suspended', toStage: 'construction' },
      { changedOn: '2025-08-01', fromStage: 'construction', toStage: 'suspended' }
    ] as const
    const days = ['2025-02-28', '2025-03-01', '2025-04-30', '2025-05-01', '2025-07-31', '2025-08-01']
    expect(days.filter((day) => !isAtWorkOn({ stage: 'suspended', movedOutOn: null }, steps, day))).toEqual([
      '2025-03-01',
      '2025-04-30',
      '2025-08-01'
    ])
    const moved = { stage: 'moved_out', movedOutOn: '2025-07-01' } as const
    expect(isAtWorkOn(moved, steps.slice(0, 2), '2025-04-01')).toBe(false)
    expect(isAtWorkOn(moved, steps.slice(0, 2), '2025-06-30')).toBe(true)
    expect(isAtWorkOn(moved, steps.slice(0, 2), '2025-07-01')).toBe(false)
    // Without a history only the present stage is known.
    expect(isAtWorkOn({ stage: 'suspended', movedOutOn: null }, [], '2025-01-01')).toBe(false)
    expect(isAtWorkOn({ stage: 'construction', movedOutOn: null }, steps.slice(1, 2), '2025-04-30')).toBe(
      false
    )
  })

  it('agrees with the lists, stays in order, and falls with time only by 调整出库', () => {
    const date = fc.option(dayOf(2025), { nil: null })
    const anyProject: fc.Arbitrary<CountableProject> = fc
      .record({
        countsTowardTarget: fc.boolean(),
        stage: fc.constantFrom('listed', 'construction', 'closed', 'moved_out', 'suspended'),
        listedOn: date,
        movedOutOn: date,
        planAccept: date,
        dates: fc.array(dayOf(2025), { maxLength: 3 })
      })
      .map(({ dates, ...rest }) => {
        const [actualStart = null, actualFinish = null, acceptedOn = null] = dates.sort()
        return { ...rest, actualStart, actualFinish, acceptedOn }
      })
    fc.assert(
      fc.property(fc.array(anyProject), dayOf(2025), dayOf(2025), (projects, a, b) => {
        const [early = '', late = ''] = [a, b].sort()
        const counts = countsAsOf(projects, early)
        expect(counts).toEqual({
          listed: projects.filter((one) => isListedOn(one, early)).length,
          started: projects.filter((one) => isStarted(one, early)).length,
          finished: projects.filter((one) => isFinished(one, early)).length,
          accepted: projects.filter((one) => isAccepted(one, early)).length
        })
        expect(counts.accepted).toBeLessThanOrEqual(counts.finished)
        expect(counts.finished).toBeLessThanOrEqual(counts.started)
        expect(counts.started).toBeLessThanOrEqual(counts.listed)
        const staying = projects.filter(({ stage }) => stage !== 'moved_out')
        expect(countsAsOf(staying, late).accepted).toBeGreaterThanOrEqual(countsAsOf(staying, early).accepted)
      })
    )
  })
})

describe('pace', () => {
  it('needs (50 − 31) / 3 a month at the end of September', () => {
    expect(neededPace(31, 50, 2025, '2025-09-30')).toBeCloseTo(19 / 3, 12)
    expect(neededPace(50, 50, 2025, '2025-09-30')).toBe(0)
    expect(neededPace(49, 50, 2025, '2025-12-31')).toBeNull()
  })

  it('averages the last three complete months, fewer early in the year', () => {
    const projects = ['2025-01-15', '2025-06-01', '2025-07-31', '2025-08-01', '2025-09-29'].map(accepted)
    expect(recentPace(projects, 2025, '2025-09-29')).toBe(1) // June–August: 3 in 3 months
    expect(recentPace(projects, 2025, '2025-09-30')).toBe(1) // July–September: 3 in 3 months
    expect(recentPace(projects, 2025, '2025-02-10')).toBe(1) // January alone
    expect(recentPace(projects, 2025, '2025-01-30')).toBeNull()
    expect(recentPace(projects, 2025, '2024-12-31')).toBeNull()
    expect(recentPace(projects, 2025, '2026-02-01')).toBe(0)
  })
})
