import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseYearOf, baseYears } from '@domain/progress/base-year'
import { coverageCell, inBothSamples, type CenterGroup } from '@domain/progress/coverage-matrix'
import { coverageChangeHeadline } from '@domain/progress/headline'

const group = (count: number, changes: Partial<CenterGroup> = {}): CenterGroup => ({
  unitId: 'u',
  open: true,
  wasOpen: true,
  served: [],
  hadServed: [],
  undated: [],
  count,
  ...changes
})

describe('a cell of unit × function', () => {
  it('gives both shares with their denominators and the points between the unrounded ones', () => {
    const cell = coverageCell(
      [
        group(2, { served: ['F06'], hadServed: ['F06'] }),
        group(1, { served: ['F06'] }),
        group(3, { served: ['F06'], wasOpen: false }),
        group(1, { open: false, hadServed: ['F06'] })
      ],
      ['F06']
    )
    // Now 2 + 1 + 3 = 6 of 2 + 1 + 3 = 6; then 2 + 1 = 3 of 2 + 1 + 1 = 4: 100 − 75 = 25 points.
    expect(cell.now).toEqual({ covered: 6, scope: 6, rate: 1 })
    expect(cell.base).toEqual({ covered: 3, scope: 4, rate: 0.75 })
    expect([cell.points, cell.note]).toEqual([25, ''])
  })

  it('has no base where no centre was in operation then', () => {
    const cell = coverageCell([group(4, { served: ['F01'], wasOpen: false })], ['F01'])
    expect(cell.base).toEqual({ covered: 0, scope: 0, rate: null })
    expect([cell.now.rate, cell.points, cell.note]).toEqual([1, null, '无基期'])
  })

  it('never takes a service without a date of beginning for a growth from nothing', () => {
    const cell = coverageCell([group(1, { served: ['F01'], undated: ['F01'] }), group(9)], ['F01'])
    expect([cell.undated, cell.base.rate, cell.points, cell.note]).toEqual([1, null, null, '无基期'])
    // Closed by then it does not matter: 0 of 9 then, 1 of 10 now.
    const later = [group(1, { served: ['F01'], undated: ['F01'], wasOpen: false }), group(9)]
    expect(coverageCell(later, ['F01']).points).toBeCloseTo(10, 10)
  })

  it('asks for all of several functions; a date that is missing beside a service that is missing settles nothing less', () => {
    const both = ['F01', 'F02']
    const known = coverageCell([group(1, { hadServed: ['F01'] }), group(1, { hadServed: both })], both)
    expect(known.base).toEqual({ covered: 1, scope: 2, rate: 0.5 })
    expect(coverageCell([group(1, { undated: ['F01'] })], both).base.rate).toBe(0)
    expect(coverageCell([group(1, { hadServed: ['F02'], undated: ['F01'] })], both).base.rate).toBeNull()
  })

  it('同口径 keeps the centres in operation on both days', () => {
    const groups = [group(2), group(3, { wasOpen: false }), group(5, { open: false })]
    expect(inBothSamples(groups).map(({ count }) => count)).toEqual([2])
  })
})

const codes = ['F01', 'F02', 'F06']
const anyGroup: fc.Arbitrary<CenterGroup> = fc.record({
  unitId: fc.constantFrom('a', 'b'),
  open: fc.boolean(),
  wasOpen: fc.boolean(),
  served: fc.subarray(codes),
  hadServed: fc.subarray(codes),
  undated: fc.constant([]),
  count: fc.integer({ min: 1, max: 50 })
})

it('sums the units of a total before it divides', () => {
  fc.assert(
    fc.property(fc.array(anyGroup), (groups) => {
      const cellOf = (unit: string) =>
        coverageCell(
          groups.filter(({ unitId }) => unitId === unit),
          ['F01']
        )
      const [a, b, total] = [cellOf('a'), cellOf('b'), coverageCell(groups, ['F01'])]
      for (const side of ['now', 'base'] as const) {
        expect(total[side].covered).toBe(a[side].covered + b[side].covered)
        expect(total[side].scope).toBe(a[side].scope + b[side].scope)
      }
    })
  )
})

describe('the base year', () => {
  it('is 2021 unless another past year is chosen', () => {
    expect(baseYearOf(null, '2026-09-30')).toBe(2021)
    expect(baseYearOf(2024, '2026-09-30')).toBe(2024)
    expect(baseYearOf(2026, '2026-09-30')).toBe(2021)
    // A cut-off in 2021 itself compares with the year before.
    expect(baseYearOf(null, '2021-12-31')).toBe(2020)
  })

  it('is chosen among the years since the first centre opened', () => {
    expect(baseYears('2020-03-01', '2023-06-30')).toEqual([2022, 2021, 2020])
    expect(baseYears(null, '2023-06-30')).toEqual([2022, 2021])
    expect(baseYears('2023-05-01', '2023-06-30')).toEqual([2022, 2021])
  })
})

it('the headline tells the growth in points, or that there is no base', () => {
  const name = '日间照料/养老'
  expect(coverageChangeHeadline([{ name, points: 30.1 }], 2021)).toBe(
    '较 2021 年末：日间照料/养老 +30.1 个百分点'
  )
  expect(coverageChangeHeadline([{ name, points: null }], 2021)).toBe('2021 年末无基期，只列截止日的覆盖率')
})
