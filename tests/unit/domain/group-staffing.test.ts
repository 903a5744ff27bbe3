import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapsByNorm, requiredTogether, type NormedCenter } from '@domain/staffing/group-staffing'
import { requiredByNorm } from '@domain/staffing/headcount'
import { staffStructure } from '@domain/staffing/staff-structure'

type Norm = NormedCenter['norms'][number]

const residents: Norm = { formula: 'per_10000_residents', nTenths: 180, perCount: 10_000, postId: null }
const grid: Norm = { formula: 'per_households', nTenths: 10, perCount: 300, postId: 'grid' }
const center = (servedPop: number | null, norms: Norm[] = [residents]): NormedCenter => ({
  center: {
    kind: 'urban',
    tier: 'community',
    urClass: null,
    servedPop,
    servedHouseholds: 100,
    places: null
  },
  norms
})
/** Σ of the requirements, each rounded up. */
const apart = (centers: readonly NormedCenter[]): number =>
  centers.reduce(
    (sum, one) => sum + one.norms.reduce((own, norm) => own + (requiredByNorm(norm, one.center) ?? 0), 0),
    0
  )

describe('the other reading of 应配', () => {
  it('adds up first and rounds up once', () => {
    // 12 400 → 22.32 → 23 and 1 000 → 1.8 → 2: 25 apart, 24.12 → 25 together.
    expect(requiredTogether([center(12_400), center(1000)])).toBe(25)
    // Five times 0.18: 5 apart, 0.9 → 1 together.
    const five = Array.from({ length: 5 }, () => center(100))
    expect([apart(five), requiredTogether(five)]).toEqual([5, 1])
    // 9 + 9 stays 18.
    expect(requiredTogether([center(5000), center(5000)])).toBe(18)
    // 100 ÷ 300 three times is exactly 1, although 0.333… is no binary number.
    expect(requiredTogether([center(0, [grid]), center(0, [grid]), center(0, [grid])])).toBe(1)
  })

  it('leaves out who cannot be told, and tells nothing where nobody can', () => {
    expect(requiredTogether([center(null), center(1000)])).toBe(2)
    expect(requiredTogether([center(null), center(1000, [])])).toBeNull()
    expect(requiredTogether([])).toBeNull()
  })

  it('lies between the sum of the rounded ones less one for each, and that sum', () => {
    const population = fc.integer({ min: 0, max: 500_000 })
    fc.assert(
      fc.property(fc.array(population, { minLength: 1, maxLength: 30 }), (populations) => {
        const centers = populations.map((one) => center(one))
        const together = requiredTogether(centers) ?? -1
        expect(together).toBeLessThanOrEqual(apart(centers))
        expect(together).toBeGreaterThan(apart(centers) - centers.length - 1)
      })
    )
  })
})

describe('gaps by post', () => {
  it('compare each norm with the people it speaks of', () => {
    const present = [
      { postId: 'grid', fteTenths: 5 },
      { postId: null, fteTenths: 10 }
    ]
    expect(gapsByNorm(center(1000, [residents]), present)).toEqual([
      { postId: null, required: 2, presentTenths: 15, gapTenths: 5 }
    ])
    expect(gapsByNorm(center(null, [grid]), present)).toEqual([
      { postId: 'grid', required: 1, presentTenths: 5, gapTenths: 5 }
    ])
    expect(gapsByNorm(center(null, [residents]), present)).toEqual([])
  })
})

describe('the structure of the staff', () => {
  it('counts everybody once in each part, unknown ones last', () => {
    const common = { education: 'college', certificate: 'valid' } as const
    const structure = staffStructure(
      [
        { ...common, identity: 'volunteer', birthYear: 1991, people: 2 },
        { ...common, identity: 'community_worker', birthYear: 1990, people: 3 },
        { ...common, identity: null, birthYear: null, certificate: 'expired', people: 4 }
      ],
      '2026-09-30'
    )
    // 2026 − 1991 = 35 and 2026 − 1990 = 36 are on the two sides of the first border.
    expect(structure).toEqual({
      people: 9,
      identity: [
        { code: 'community_worker', people: 3 },
        { code: 'volunteer', people: 2 },
        { code: null, people: 4 }
      ],
      education: [{ code: 'college', people: 9 }],
      ageBand: [
        { code: 'young', people: 2 },
        { code: 'middle', people: 3 },
        { code: null, people: 4 }
      ],
      certificate: [
        { code: 'valid', people: 5 },
        { code: 'expired', people: 4 }
      ]
    })
  })
})
