import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecastFinish } from '@domain/forecast/finish-forecast'
import { planInForce, underPlan, type FrozenPlan } from '@domain/project/plan-in-force'
import { dayOf } from './arbitraries'

const plan = (version: number, effectiveFrom: string, planAccept: string): FrozenPlan => ({
  version,
  effectiveFrom,
  planStart: '2026-03-01',
  planAccept,
  nodes: [
    { milestoneId: 'a', weight: 40, planDate: '2026-06-30' },
    { milestoneId: 'b', weight: 60, planDate: planAccept }
  ]
})
const versions = [plan(1, '2026-02-01', '2026-10-31'), plan(2, '2026-08-15', '2026-12-20')]

describe('the plan that a cut-off saw', () => {
  it('is the last one that had taken effect, from its first day on', () => {
    const of = (cutoff: string) => planInForce(versions, cutoff)?.version
    expect([of('2026-02-01'), of('2026-08-14'), of('2026-08-15'), of('2026-12-31')]).toEqual([1, 1, 2, 2])
  })

  it('is the first one before any took effect, and unknown without one', () => {
    expect(planInForce([...versions].reverse(), '2026-01-01')?.version).toBe(1)
    expect(planInForce([], '2026-01-01')).toBeNull()
  })

  it('of a cut-off does not change by a re-planning that takes effect later', () => {
    fc.assert(
      fc.property(dayOf(2026), dayOf(2026), (cutoff, later) => {
        fc.pre(later > cutoff)
        const before = planInForce(versions, cutoff)
        expect(planInForce([...versions, plan(3, later, '2027-01-31')], cutoff)).toEqual(before)
      })
    )
  })
})

describe('a project under a plan', () => {
  const today = {
    countsTowardTarget: true,
    stage: 'construction' as const,
    listedOn: null,
    movedOutOn: null,
    acceptedOn: null,
    forecastAccept: null,
    suspended: false,
    planStart: '2026-03-01',
    planAccept: '2026-12-20',
    milestones: [
      { id: 'a', weight: 30, planDate: '2026-06-30', actualDate: null },
      { id: 'b', weight: 50, planDate: '2026-12-20', actualDate: null },
      { id: 'new', weight: 20, planDate: '2026-07-20', actualDate: null }
    ]
  }

  it('is forecast as it was told then: 31 July is 31 days behind 30 June, so 31 October becomes 1 December', () => {
    const then = underPlan(today, plan(1, '2026-02-01', '2026-10-31'))
    expect(forecastFinish(then, '2026-07-31')).toBe('2026-12-01')
    // By the plan of today the node of 20 July is the latest that is due: 11 days, 31 December.
    expect(forecastFinish(today, '2026-07-31')).toBe('2026-12-31')
  })

  it('has the dates and weights of then; a node that came later has neither', () => {
    const then = underPlan(today, plan(1, '2026-02-01', '2026-10-31'))
    expect(then.milestones.map(({ id, weight, planDate }) => [id, weight, planDate])).toEqual([
      ['a', 40, '2026-06-30'],
      ['b', 60, '2026-10-31'],
      ['new', 0, null]
    ])
    expect(then.planAccept).toBe('2026-10-31')
  })
})
