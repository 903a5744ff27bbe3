import { describe, expect, it } from 'vitest'
import { formatSigned } from '@domain/figure/format-figure'
import { coverageOf } from '@domain/progress/coverage'
import { coverageChange, matchedSample, type IdentifiedCenter } from '@domain/progress/coverage-change'

const center = (
  centerId: string,
  covered: boolean,
  status: IdentifiedCenter['status'] = 'open'
): IdentifiedCenter => ({
  centerId,
  status,
  functions: covered ? [{ functionCode: 'F06', status: 'running', startDate: null, stopDate: null }] : []
})

describe('change of coverage against a base year', () => {
  it('is in points from unrounded rates: 60.8 % and 30.1 points more', () => {
    const { points } = coverageChange({ rate: 0.909 }, { rate: 0.608 })
    expect(formatSigned(points)).toBe('+30.1') // never the +49.5 % of the base
    // 2/3 − 1/3 rounded before would be 66.67 − 33.33 = 33.34
    expect(coverageChange({ rate: 2 / 3 }, { rate: 1 / 3 }).points).toBeCloseTo(100 / 3, 10)
    expect(formatSigned(coverageChange({ rate: 0.5 }, { rate: 0.6 }).points)).toBe('−10.0')
  })

  it('is unknown without a base or without centres', () => {
    expect(coverageChange({ rate: 0.9 }, null)).toEqual({ points: null, note: '无基期' })
    expect(coverageChange({ rate: 0.9 }, { rate: null })).toEqual({ points: null, note: '无基期' })
    expect(coverageChange({ rate: null }, { rate: 0.5 })).toEqual({ points: null, note: '没有运营中的中心' })
  })

  it('同口径 compares the centres in operation on both days', () => {
    const now = [center('a', true), center('b', true), center('c', false), center('d', true, 'closed')]
    const then = [center('a', false), center('c', false), center('d', true), center('e', true)]
    const sample = matchedSample(now, then)
    expect(sample.note).toBe('同口径 2 个中心')
    expect(sample.current.map(({ centerId }) => centerId)).toEqual(['a', 'c'])
    expect(sample.base.map(({ centerId }) => centerId)).toEqual(['a', 'c'])
    const [current, base] = [sample.current, sample.base].map((list) => coverageOf('F06', list, '2025-09-30'))
    expect(coverageChange(current ?? { rate: null }, base ?? null).points).toBe(50) // 1/2 against 0/2
  })
})
