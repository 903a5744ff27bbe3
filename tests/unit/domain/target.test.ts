import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitGap, splitGapNote } from '@domain/target/target-gap'
import { targetOn, type TargetVersion } from '@domain/target/target-in-force'
import { splitByLargestRemainder } from '@domain/target/target-split'

describe('split by largest remainder (最大余额法)', () => {
  it('splits 150 over the counties as the design calculates it', () => {
    // Weights: 村委会 of 偃师 孟津 新安 栾川 嵩县 汝阳 宜阳 洛宁 伊川 瀍河 洛龙, Σ 2 386.
    const weights = [202, 187, 241, 184, 296, 195, 342, 383, 351, 4, 1]
    expect(splitByLargestRemainder(150, weights)).toEqual([13, 12, 15, 12, 19, 12, 21, 24, 22, 0, 0])
  })

  it('gives ties in official order and nothing to weight 0', () => {
    expect(splitByLargestRemainder(2, [1, 1, 1])).toEqual([1, 1, 0])
    expect(splitByLargestRemainder(3, [0, 1])).toEqual([0, 3])
    expect(splitByLargestRemainder(0, [0, 0])).toEqual([0, 0])
    expect(() => splitByLargestRemainder(3, [0, 0])).toThrow(RangeError)
    expect(() => splitByLargestRemainder(3, [])).toThrow(RangeError)
  })

  it('adds up exactly and keeps every share within one of its quota', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), weights, (total, given) => {
        const sum = given.reduce((running, weight) => running + weight, 0)
        fc.pre(sum > 0)
        const shares = splitByLargestRemainder(total, given)
        expect(shares.reduce((running, share) => running + share, 0)).toBe(total)
        shares.forEach((share, index) => {
          const quota = (total * (given[index] ?? 0)) / sum
          expect(share).toBeGreaterThanOrEqual(Math.floor(quota))
          expect(share).toBeLessThanOrEqual(Math.ceil(quota))
        })
      })
    )
  })
})

describe('target in force', () => {
  const version = (parts: Partial<TargetVersion>): TargetVersion => ({
    year: 2025,
    kind: 'urban',
    unitId: 'a',
    targetCount: 5,
    version: 1,
    effectiveFrom: '2025-01-10',
    ...parts
  })
  const targets = [
    version({}),
    version({ version: 3, effectiveFrom: '2025-06-01', targetCount: 8 }),
    version({ version: 2, effectiveFrom: '2025-06-01', targetCount: 7 }),
    version({ kind: 'rural', targetCount: 50 }),
    version({ unitId: 'b', targetCount: 60 }),
    version({ year: 2024, targetCount: 70 })
  ]
  const key = { year: 2025, kind: 'urban', unitId: 'a' } as const

  it('is the number of that time', () => {
    expect(targetOn(targets, key, '2025-01-09')).toBeNull()
    expect(targetOn(targets, key, '2025-01-10')?.targetCount).toBe(5)
    expect(targetOn(targets, key, '2025-05-31')?.targetCount).toBe(5)
    expect(targetOn(targets, key, '2025-06-01')?.targetCount).toBe(8)
    expect(targetOn([...targets].reverse(), key, '2025-06-01')?.version).toBe(3)
    expect(targetOn([], key, '2025-06-01')).toBeNull()
  })
})

describe('the gap between city and units', () => {
  it('is shown in words, never scaled away', () => {
    expect(splitGap(50, [20, 28, null])).toBe(-2)
    expect(splitGapNote(50, [20, 28, null])).toBe('全市目标 50 个，尚有 2 个未分解')
    expect(splitGapNote(50, [20, 33])).toBe('全市目标 50 个，多分解 3 个')
    expect(splitGapNote(50, [20, 30])).toBe('')
    expect(splitGap(50, [null, null])).toBeNull()
    expect(splitGapNote(null, [1])).toBe('')
  })
})
