import { ageBandOf } from '@domain/staffing/age-band'
import { checkAssignments } from '@domain/staffing/fte-checks'
import { loadPeriods } from '@domain/staffing/load-periods'
import { checkNorm, normInWords, normSteps } from '@domain/staffing/norm-checks'
import { describe, expect, it } from 'vitest'

const held = (fteTenths: number, validFrom: string, validTo: string | null = null) => ({
  fteTenths,
  validFrom,
  validTo,
  endReason: validTo === null ? null : ('other' as const),
  away: [],
  mainPost: false,
  centerName: '甲中心',
  postName: '社工'
})

describe('Σ FTE through time', () => {
  it('splits where a share begins or ends, joins equal neighbours, leaves out idle days', () => {
    expect(
      loadPeriods([
        held(5, '2026-01-01', '2026-03-31'),
        held(5, '2026-02-01', '2026-02-28'),
        held(5, '2026-04-01', '2026-04-30'),
        held(8, '2026-06-01')
      ])
    ).toEqual([
      { from: '2026-01-01', to: '2026-01-31', totalTenths: 5 },
      { from: '2026-02-01', to: '2026-02-28', totalTenths: 10 },
      { from: '2026-03-01', to: '2026-04-30', totalTenths: 5 },
      { from: '2026-06-01', to: null, totalTenths: 8 }
    ])
    expect(loadPeriods([])).toEqual([])
  })

  it('tells every share of a crowded day, at its own row', () => {
    const fields = checkAssignments([
      held(10, '2025-01-01', '2025-12-31'),
      held(6, '2026-01-01'),
      held(5, '2026-01-01')
    ]).map(({ field }) => field)
    expect(fields).toEqual(['assignments.1.fteTenths', 'assignments.2.fteTenths'])
  })
})

describe('norms in words', () => {
  const residents = { formula: 'per_10000_residents', nTenths: 250, perCount: 10_000 } as const
  const center = {
    kind: 'urban',
    tier: 'community',
    urClass: null,
    servedHouseholds: 301,
    places: null
  } as const

  it('shows the calculation of domain §2.6', () => {
    expect(normSteps(residents, { ...center, servedPop: 12_400 })).toBe(
      '12,400 ÷ 10,000 × 25 = 31.00，进一取整 31'
    )
    const grid = { formula: 'per_households', nTenths: 10, perCount: 300 } as const
    // 301 ÷ 300 = 1.0033…
    expect(normSteps(grid, { ...center, servedPop: null })).toBe('301 ÷ 300 × 1 ≈ 1.00，进一取整 2')
    expect(normSteps(residents, { ...center, servedPop: null })).toContain('缺服务人口')
  })

  it('names what is counted', () => {
    expect(normInWords(residents)).toBe('每 10,000 人服务人口配 25 人')
    expect(normInWords({ formula: 'per_center', nTenths: 15, perCount: 1 })).toBe('每个中心配 1.5 人')
  })

  it('refuses a base that the formula does not have', () => {
    const draft = {
      appliesKind: null,
      appliesTier: null,
      formula: 'per_center',
      perCount: 2,
      validFrom: '2026-01-01',
      validTo: null
    } as const
    expect(checkNorm(draft)).toMatchObject([{ field: 'perCount' }])
    expect(checkNorm({ ...draft, perCount: 1 })).toEqual([])
    expect(checkNorm({ ...draft, perCount: 1, validTo: '2025-12-31' })).toMatchObject([{ field: 'validTo' }])
  })
})

it('bands of age by the year alone', () => {
  const band = (birthYear: number | null) => ageBandOf(birthYear, '2026-09-30')
  expect([1991, 1990, 1981, 1980, 1971, 1970, null].map(band)).toEqual([
    'young',
    'middle',
    'middle',
    'senior',
    'senior',
    'elder',
    null
  ])
})
