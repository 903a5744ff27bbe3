import { describe, expect, it } from 'vitest'
import { publicServiceCodes } from '@domain/center/function-catalog'
import { formatPercent } from '@domain/figure/format-figure'
import { allFiveShare, coverageOf, isCovered, type CoveredCenter } from '@domain/progress/coverage'

const day = '2025-09-30'
const running = (functionCode: string) => ({
  functionCode,
  status: 'running' as const,
  startDate: '2024-01-01',
  stopDate: null
})
const centre = (codes: readonly string[], status: CoveredCenter['status'] = 'open'): CoveredCenter => ({
  status,
  functions: codes.map(running)
})

describe('coverage (覆盖率)', () => {
  const four = publicServiceCodes.slice(0, 4)
  const centers = [
    centre([...publicServiceCodes, 'F06']),
    centre(four),
    centre(publicServiceCodes, 'suspended'),
    {
      ...centre(four),
      functions: [...four.map(running), { ...running('F06'), status: 'not_applicable' as const }]
    }
  ]

  it('counts centres in operation alone, 不适用 within the denominator', () => {
    expect(coverageOf('F01', centers, day)).toEqual({
      functionCode: 'F01',
      covered: 3,
      scope: 3,
      rate: 1,
      notApplicable: 0
    })
    expect(coverageOf('F06', centers, day)).toMatchObject({ covered: 1, scope: 3, notApplicable: 1 })
    expect(formatPercent(coverageOf('F06', centers, day).rate)).toBe('33.33%')
  })

  it('knows all five only where no one is missing', () => {
    expect(allFiveShare(centers, day)).toEqual({ covered: 1, scope: 3, rate: 1 / 3 })
  })

  it('is told as of the day', () => {
    expect(coverageOf('F01', centers, '2023-12-31')).toMatchObject({ covered: 0, scope: 3, rate: 0 })
  })

  it('prints — without a centre in operation', () => {
    expect(coverageOf('F01', [centre(four, 'built')], day).rate).toBeNull()
    expect(allFiveShare([], day)).toEqual({ covered: 0, scope: 0, rate: null })
  })

  it('agrees with its list', () => {
    expect(centers.filter((one) => isCovered(one, 'F05', day))).toHaveLength(
      coverageOf('F05', centers, day).covered
    )
  })
})
