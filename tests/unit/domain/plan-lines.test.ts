import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baselineAcceptOf, countLines, type PlannedAcceptance } from '@domain/progress/count-lines'
import { plannedProgress } from '@domain/progress/planned-progress'
import {
  actualProgress,
  denominatorNotes,
  progressLines,
  type ProgressProject
} from '@domain/progress/progress-lines'
import { dayOf } from './arbitraries'

const acceptance = (parts: Partial<PlannedAcceptance>): PlannedAcceptance => ({
  countsTowardTarget: true,
  stage: 'construction',
  listedOn: null,
  movedOutOn: null,
  baselineAccept: '2025-06-30',
  planAccept: '2025-08-31',
  acceptedOn: null,
  ...parts
})

describe('baseline, plan and actual by count', () => {
  it('read each month at its end and enter with the day of listing', () => {
    const projects = [
      acceptance({ acceptedOn: '2025-07-10' }),
      acceptance({ listedOn: '2025-09-05' }), // late, though planned for June and August
      acceptance({ stage: 'moved_out', movedOutOn: '2025-09-20', acceptedOn: '2025-08-01' }),
      acceptance({ baselineAccept: null, planAccept: null }),
      acceptance({ listedOn: '2025-10-01' }) // not known at the cut-off
    ]
    const points = countLines(projects, 2025, '2025-09-30')
    expect(
      points.slice(5).map(({ month, baseline, planned, actual }) => [month, baseline, planned, actual])
    ).toEqual([
      [6, 2, 0, 0],
      [7, 2, 0, 1],
      [8, 2, 2, 2],
      [9, 3, 2, 1], // one came, one moved out
      [10, 3, 2, null],
      [11, 3, 2, null],
      [12, 3, 2, null]
    ])
  })

  it('take the frozen date of the plan, else that of the last node', () => {
    const nodes = [{ baselineDate: '2025-03-01' }, { baselineDate: '2025-11-30' }]
    expect(baselineAcceptOf('2025-10-31', nodes)).toBe('2025-10-31')
    expect(baselineAcceptOf(null, nodes)).toBe('2025-11-30')
    expect(baselineAcceptOf(null, [])).toBeNull()
  })

  it('never lose an acceptance with a later cut-off while nothing moves out', () => {
    const any = fc.option(dayOf(2025), { nil: null }).map((acceptedOn) => acceptance({ acceptedOn }))
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), dayOf(2025), dayOf(2025), (projects, a, b) => {
        const [early = '', late = ''] = [a, b].sort()
        const lastOf = (cutoff: string): number =>
          countLines(projects, 2025, cutoff).reduce((max, { actual }) => Math.max(max, actual ?? 0), 0)
        expect(lastOf(late)).toBeGreaterThanOrEqual(lastOf(early))
      })
    )
  })
})

describe('planned progress of one project', () => {
  const nodes = [
    { weight: 40, date: '2025-03-31' },
    { weight: 60, date: '2025-10-31' }
  ]

  it('steps with each node', () => {
    expect(plannedProgress(nodes, '2025-03-01', '2025-03-30', 'step')).toBe(0)
    expect(plannedProgress(nodes, '2025-03-01', '2025-03-31', 'step')).toBe(40)
    expect(plannedProgress(nodes, '2025-03-01', '2025-12-31', 'step')).toBe(100)
  })

  it('or runs evenly between them', () => {
    expect(plannedProgress(nodes, '2025-03-01', '2025-03-16', 'linear')).toBe(20) // 15 of 30 days of 40
    expect(plannedProgress(nodes, '2025-03-01', '2025-07-16', 'linear')).toBe(70) // 40 + 107/214 × 60
    expect(plannedProgress(nodes, null, '2025-03-16', 'linear')).toBe(0)
    expect(plannedProgress(nodes, '2025-03-01', '2025-02-01', 'linear')).toBe(0)
    const twins = [{ weight: 30, date: '2025-03-31' }, ...nodes, { weight: 5, date: null }]
    expect(plannedProgress(twins, '2025-03-01', '2025-03-16', 'linear')).toBe(35) // half of 30 + 40
    expect(plannedProgress([], null, '2025-03-16', 'linear')).toBe(0)
  })

  it('evenly lies between the steps, and neither falls', () => {
    const anyNodes = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 40 }), date: dayOf(2025) }))
    fc.assert(
      fc.property(anyNodes, dayOf(2025), dayOf(2025), dayOf(2025), (list, start, a, b) => {
        const [early = '', late = ''] = [a, b].sort()
        const [step, linear] = (['step', 'linear'] as const).map((shape) => [
          plannedProgress(list, start, early, shape),
          plannedProgress(list, start, late, shape)
        ])
        expect(linear?.[0]).toBeGreaterThanOrEqual(step?.[0] ?? -1)
        expect(step?.[1]).toBeGreaterThanOrEqual(step?.[0] ?? -1)
        expect(linear?.[1]).toBeGreaterThanOrEqual((linear?.[0] ?? -1) - 1e-9)
        expect(linear?.[1]).toBeLessThanOrEqual(list.reduce((sum, { weight }) => sum + weight, 0) + 1e-9)
      })
    )
  })
})

const weighted = (parts: Partial<ProgressProject>): ProgressProject => ({
  countsTowardTarget: true,
  stage: 'construction',
  listedOn: null,
  movedOutOn: null,
  weight: 1,
  planStart: '2025-01-01',
  acceptedOn: null,
  milestones: [
    { weight: 40, planDate: '2025-03-31', baselineDate: '2025-02-28' },
    { weight: 60, planDate: '2025-10-31', baselineDate: '2025-08-31' }
  ],
  reports: [],
  ...parts
})

describe('baseline, plan and actual weighted by progress', () => {
  const reports = [
    { period: '2025-03', state: 'locked', cumProgressPercent: 30 },
    { period: '2025-04', state: 'submitted', cumProgressPercent: 55 },
    { period: '2025-05', state: 'reviewed', cumProgressPercent: 50 }
  ] as const

  it('weigh the projects and carry the last reviewed report forward, marked 未报', () => {
    const points = progressLines([weighted({ weight: 3, reports }), weighted({})], 2025, '2025-06-30', 'step')
    // March: (3 × 30 + 0) / 400 = 0.225; May: 3 × 50 / 400 = 0.375
    expect(points.slice(0, 7).map(({ actual }) => actual)).toEqual([0, 0, 0.225, 0.225, 0.375, 0.375, null])
    expect(points.map(({ planned }) => planned)).toEqual([0, 0, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 1, 1, 1])
    expect(points.slice(1, 8).map(({ baseline }) => baseline)).toEqual([0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 1])
    expect(points.slice(2, 7).map(({ due, reviewed, reported }) => [due, reviewed, reported])).toEqual([
      [2, 1, true],
      [2, 0, false],
      [2, 1, true],
      [2, 0, false],
      [0, 0, null]
    ])
  })

  it('owe no report in a month that is not over, nor once accepted', () => {
    const [june] = progressLines([weighted({})], 2025, '2025-06-15', 'step').slice(5)
    expect(june).toMatchObject({ date: '2025-06-15', due: 0, reported: null, actual: 0 })
    const done = weighted({ acceptedOn: '2025-05-20' })
    expect(progressLines([done], 2025, '2025-06-30', 'step')[4]).toMatchObject({
      due: 0,
      reported: null,
      actual: 1
    })
    expect(actualProgress(done, '2025-05-19')).toBe(0)
  })

  it('step with the projects that come and say so', () => {
    const projects = [weighted({ reports }), weighted({ listedOn: '2025-06-05' })]
    const points = progressLines(projects, 2025, '2025-06-30', 'step')
    expect(points[4]).toMatchObject({ projects: 1, actual: 0.5 })
    expect(points[5]).toMatchObject({ projects: 2, actual: 0.25 })
    expect(denominatorNotes(points)[5]).toBe('6 月项目由 1 个变为 2 个，曲线随之变动')
    expect(denominatorNotes(points)[4]).toBe('')
  })

  it('have no points without projects, and pass over a report without a number', () => {
    const moved = weighted({ stage: 'moved_out' })
    expect(progressLines([moved], 2025, '2025-06-30', 'step')[0]).toMatchObject({
      planned: null,
      actual: null
    })
    const empty = [...reports, { period: '2025-06', state: 'reviewed', cumProgressPercent: null } as const]
    expect(actualProgress({ acceptedOn: null, reports: empty }, '2025-06-30')).toBe(50)
  })
})
