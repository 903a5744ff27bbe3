import { checkBunched, checkCompletionOrder } from '@domain/project/plan-warnings'
import { checkReplan, correctedVersion, isPlanComplete, isReplanned, versionOn } from '@domain/project/replan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const plan = {
  planStart: '2026-03-01',
  planFinish: '2026-10-31',
  planAccept: '2026-11-30',
  milestones: [
    { id: 'a', name: '方案', weight: 30, planDate: '2026-03-31', actualDate: null },
    { id: 'b', name: '验收', weight: 70, planDate: '2026-11-30', actualDate: null }
  ]
}

describe('a re-planning', () => {
  it('is a changed date or weight, a node that came or went, and nothing else', () => {
    expect(isReplanned(plan, plan)).toBe(false)
    expect(isReplanned(plan, { ...plan, planAccept: '2026-12-01' })).toBe(true)
    expect(isReplanned(plan, { ...plan, planStart: null })).toBe(true)
    expect(isReplanned(plan, { ...plan, milestones: plan.milestones.slice(1) })).toBe(true)
    const changed = (change: object) => ({
      ...plan,
      milestones: plan.milestones.map((node) => (node.id === 'b' ? { ...node, ...change } : node))
    })
    expect(isReplanned(plan, changed({ planDate: '2026-12-01' }))).toBe(true)
    expect(isReplanned(plan, changed({ weight: 60 }))).toBe(true)
    expect(isReplanned(plan, changed({ id: null }))).toBe(true)
    expect(isReplanned(plan, changed({ name: '验收销号', actualDate: '2026-11-20' }))).toBe(false)
  })

  it('asks for a reason once the plan was complete', () => {
    const moved = { ...plan, planAccept: '2026-12-01', planReason: ' ' }
    expect(checkReplan(plan, moved).map(({ field, severity }) => [field, severity])).toEqual([
      ['planReason', 'error']
    ])
    expect(checkReplan(plan, { ...moved, planReason: '流标' })).toEqual([])
    expect(checkReplan(null, moved)).toEqual([])
    expect(checkReplan({ ...plan, milestones: [] }, moved)).toEqual([])
    expect(checkReplan(plan, { ...plan, planReason: '' })).toEqual([])
  })

  it('has a complete plan only with nodes that all have dates', () => {
    expect(isPlanComplete(plan)).toBe(true)
    expect(isPlanComplete({ ...plan, milestones: [] })).toBe(false)
    expect(isPlanComplete({ ...plan, milestones: [{ id: 'a', weight: 100, planDate: null }] })).toBe(false)
  })
})

describe('the version in force', () => {
  const versions = [
    { version: 1, effectiveFrom: '2026-01-01' },
    { version: 2, effectiveFrom: '2026-05-10' },
    { version: 3, effectiveFrom: '2026-05-10' }
  ]
  it('is the latest that had taken effect', () => {
    expect(versionOn(versions, '2025-12-31')).toBeNull()
    expect(versionOn(versions, '2026-05-09')?.version).toBe(1)
    expect(versionOn(versions, '2026-05-10')?.version).toBe(3)
  })

  it('is corrected on its own day, the baseline never', () => {
    expect(correctedVersion(versions, '2026-05-10')?.version).toBe(3)
    expect(correctedVersion(versions, '2026-05-11')).toBeNull()
    expect(correctedVersion(versions, '2026-01-01')).toBeNull()
  })

  it('never grows older as days pass, whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(versions), fc.integer({ min: 1, max: 28 }), (rows, day) => {
        const at = (number: number) => `2026-05-${String(number).padStart(2, '0')}`
        const [before, after] = [
          versionOn(rows, at(day))?.version ?? 0,
          versionOn(rows, at(28))?.version ?? 0
        ]
        expect(after).toBeGreaterThanOrEqual(before)
      })
    )
  })
})

describe('warnings of a plan', () => {
  const node = (weight: number, planDate: string | null, actualDate: string | null = null) => ({
    name: `节点${String(weight)}`,
    weight,
    planDate,
    actualDate
  })

  it('tells of half the weight or more in December', () => {
    // 50 of 100 from 12-01 on is told, 49 is not; an undated node counts for neither.
    const half = [node(50, '2026-11-30'), node(20, '2026-12-01'), node(30, '2026-12-31')]
    expect(checkBunched(half, 2026).map(({ message }) => message)).toEqual([
      '计划节点集中在年末：12 月起的节点占权重 50%，请把节点分到各月'
    ])
    expect(checkBunched([node(51, '2026-11-30'), node(49, '2026-12-31')], 2026)).toEqual([])
    expect(checkBunched([node(60, null), node(40, '2026-12-31')], 2026)).toEqual([])
    expect(checkBunched([], 2026)).toEqual([])
  })

  it('tells of a node done before the one in front of it', () => {
    const nodes = [
      node(10, '2026-01-01', '2026-03-05'),
      node(20, '2026-02-01', '2026-03-04'),
      node(30, '2026-03-01'),
      node(40, '2026-04-01', '2026-03-05')
    ]
    expect(checkCompletionOrder(nodes)).toEqual([
      {
        field: 'milestones.1.actualDate',
        severity: 'warning',
        message: '“节点20”于 2026-03-04 完成，早于前面节点“节点10”的 2026-03-05，请核对完成次序'
      }
    ])
  })
})
