import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAccepted, isPlannedBy, type CountableProject } from '@domain/progress/counting'
import { curveByDay, curveByMonth, isPlanBunched } from '@domain/progress/curve'
import { dayOf } from './arbitraries'

const project = (planAccept: string | null, acceptedOn: string | null): CountableProject => ({
  countsTowardTarget: true,
  stage: acceptedOn === null ? 'construction' : 'closed',
  listedOn: null,
  movedOutOn: null,
  planAccept,
  actualStart: null,
  actualFinish: null,
  acceptedOn
})

describe('planned and actual curve (S 曲线)', () => {
  const projects = [
    project('2025-03-31', '2025-04-02'),
    project('2025-09-15', '2025-09-10'),
    project('2025-09-20', null),
    project('2025-12-31', '2025-10-05'),
    project('2024-12-20', null),
    project('2026-01-01', null),
    project(null, null),
    { ...project('2025-01-01', '2025-01-01'), countsTowardTarget: false },
    { ...project('2025-01-01', '2025-01-01'), stage: 'moved_out' as const }
  ]

  it('reads each month at its end, the month of the cut-off at the cut-off', () => {
    const points = curveByMonth(projects, 2025, '2025-09-16')
    expect(points.map(({ month, planned, actual }) => [month, planned, actual])).toEqual([
      [1, 1, 0], // last year's plan counts from the first day on
      [2, 1, 0],
      [3, 2, 0],
      [4, 2, 1],
      [5, 2, 1],
      [6, 2, 1],
      [7, 2, 1],
      [8, 2, 1],
      [9, 3, 2], // 09-16: the plan of 09-20 is not due yet
      [10, 4, null],
      [11, 4, null],
      [12, 5, null]
    ])
    expect(points[8]?.date).toBe('2025-09-16')
    expect(points[9]?.date).toBe('2025-10-31')
    expect(points[1]?.date).toBe('2025-02-28')
  })

  it('has no actual line before the year and a whole one after it', () => {
    expect(curveByMonth(projects, 2025, '2024-12-31').every(({ actual }) => actual === null)).toBe(true)
    expect(curveByMonth(projects, 2025, '2026-02-01').map(({ actual }) => actual)).not.toContain(null)
    expect(curveByDay(projects, 2024, '2025-01-01')).toHaveLength(366)
  })

  it('agrees with the lists on every day, and never falls', () => {
    const date = fc.option(dayOf(2025), { nil: null })
    const anyProject = fc.tuple(date, date).map(([plan, done]) => project(plan, done))
    fc.assert(
      fc.property(fc.array(anyProject, { maxLength: 30 }), dayOf(2025), (list, cutoff) => {
        let before = { planned: 0, actual: 0 }
        for (const point of curveByDay(list, 2025, cutoff)) {
          expect(point.planned).toBe(list.filter((one) => isPlannedBy(one, point.date)).length)
          const actual = list.filter((one) => isAccepted(one, point.date)).length
          expect(point.actual).toBe(point.date <= cutoff ? actual : null)
          expect(point.planned).toBeGreaterThanOrEqual(before.planned)
          before = { planned: point.planned, actual }
        }
      }),
      { numRuns: 20 }
    )
  })

  it('tells a plan that puts everything on the last day', () => {
    expect(isPlanBunched([project('2025-12-31', null), project(null, null)], 2025, '2025-09-30')).toBe(true)
    expect(
      isPlanBunched([project('2025-12-31', null), project('2025-12-30', null)], 2025, '2025-09-30')
    ).toBe(false)
    expect(isPlanBunched([], 2025, '2025-09-30')).toBe(false)
  })
})
