import { describe, expect, it } from 'vitest'
import { formatSigned } from '@domain/figure/format-figure'
import { coverageChange } from '@domain/progress/coverage-change'

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
})
