import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { milestoneState, worstMilestone } from '@domain/project/milestone-state'
import { plannedPercent, progressPercent } from '@domain/project/progress-percent'
import { hasReached } from '@domain/project/stage-order'
import { dayOf } from './arbitraries'

const node = (planDate: string | null, actualDate: string | null = null) => ({ planDate, actualDate })

describe('milestone state (rule NODE)', () => {
  const cutoff = '2025-09-30'

  it.each([
    [node('2025-09-29'), { state: 'late', lagDays: 1, daysLeft: null }],
    [node('2025-09-30'), { state: 'due_soon', lagDays: 0, daysLeft: 0 }],
    [node('2025-10-07'), { state: 'due_soon', lagDays: 0, daysLeft: 7 }],
    [node('2025-10-08'), { state: 'open', lagDays: 0, daysLeft: 8 }],
    [node(null), { state: 'open', lagDays: 0, daysLeft: null }],
    [node('2025-09-01', '2025-09-11'), { state: 'done', lagDays: 10, daysLeft: null }],
    [node('2025-09-11', '2025-09-01'), { state: 'done', lagDays: 0, daysLeft: null }],
    [node(null, '2025-09-01'), { state: 'done', lagDays: 0, daysLeft: null }]
  ])('%j stands as %j', (milestone, standing) => {
    expect(milestoneState(milestone, cutoff)).toEqual(standing)
  })

  it('is told as of the cut-off: what was done later was late then', () => {
    expect(milestoneState(node('2025-09-01', '2025-10-05'), cutoff)).toMatchObject({
      state: 'late',
      lagDays: 29
    })
  })

  it('takes another span for 临期', () => {
    expect(milestoneState(node('2025-10-08'), cutoff, 8).state).toBe('due_soon')
  })

  it('judges a project by its worst open node', () => {
    const nodes = [
      node('2025-10-20'),
      node('2025-09-20'),
      node('2025-09-10'),
      node('2025-08-01', '2025-08-01')
    ]
    expect(worstMilestone(nodes, cutoff)?.milestone).toBe(nodes[2])
    expect(worstMilestone(nodes, cutoff)?.standing.lagDays).toBe(20)
    const ahead = [node(null), node('2025-12-01'), node('2025-11-01')]
    expect(worstMilestone(ahead, cutoff)?.milestone).toBe(ahead[2])
    expect(worstMilestone([node('2025-01-01', '2025-01-01')], cutoff)).toBeNull()
  })
})

describe('progress by milestones', () => {
  const nodes = [
    { weight: 10, planDate: '2025-03-01', actualDate: '2025-03-01' },
    { weight: 20, planDate: '2025-04-01', actualDate: '2025-05-01' },
    { weight: 70, planDate: '2025-12-01', actualDate: null }
  ]

  it('steps on the day itself', () => {
    expect(progressPercent(nodes, '2025-02-28')).toBe(0)
    expect(progressPercent(nodes, '2025-03-01')).toBe(10)
    expect(progressPercent(nodes, '2025-04-30')).toBe(10)
    expect(progressPercent(nodes, '2025-05-01')).toBe(30)
    expect(plannedPercent(nodes, '2025-04-30')).toBe(30)
    expect(plannedPercent(nodes, '2025-12-01')).toBe(100)
    expect(progressPercent([], '2025-12-01')).toBe(0)
  })

  it('never falls with time', () => {
    fc.assert(
      fc.property(dayOf(2025), dayOf(2025), (a, b) => {
        const [early = '', late = ''] = [a, b].sort()
        expect(progressPercent(nodes, early)).toBeLessThanOrEqual(progressPercent(nodes, late))
      })
    )
  })
})

describe('stages', () => {
  it('stand in the order of the work, but for those outside it', () => {
    expect(hasReached('closed', 'completed')).toBe(true)
    expect(hasReached('completed', 'completed')).toBe(true)
    expect(hasReached('procurement', 'construction')).toBe(false)
    expect(hasReached('moved_out', 'listed')).toBe(false)
    expect(hasReached('suspended', 'listed')).toBe(false)
  })
})
