import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkAreaSplit,
  completeAreaSplit,
  officeShare,
  serviceShare,
  type AreaSplit
} from '@domain/area/area-split'
import { formatPercent } from '@domain/figure/format-figure'

const split = (
  areaIndoor: number | null,
  areaOffice: number | null,
  areaService: number | null,
  areaShared: number | null
): AreaSplit => ({ areaIndoor, areaOffice, areaService, areaShared })

describe('area split', () => {
  it('accepts a difference of 1 m² and refuses 1.01 m²', () => {
    expect(checkAreaSplit(split(100_000, 10_000, 80_000, 10_100))).toEqual([])
    expect(checkAreaSplit(split(100_000, 10_000, 80_000, 9_900))).toEqual([])
    const [over] = checkAreaSplit(split(100_000, 10_000, 80_000, 10_101))
    expect(over).toMatchObject({ field: 'areaOffice', severity: 'error' })
    expect(over?.message).toContain('比室内面积 1,000.00 ㎡多 1.01 ㎡')
    const [under] = checkAreaSplit(split(100_000, 10_000, 80_000, 9_899))
    expect(under?.message).toContain('少 1.01 ㎡')
  })

  it('refuses known parts that outgrow the whole, and waits for the rest otherwise', () => {
    expect(checkAreaSplit(split(100_000, null, 100_101, null))).toHaveLength(1)
    expect(checkAreaSplit(split(100_000, null, 100_100, null))).toEqual([])
    expect(checkAreaSplit(split(null, 1, 2, 3))).toEqual([])
    expect(checkAreaSplit(split(100_000, null, null, null))).toEqual([])
  })

  it('fills the one number that follows', () => {
    expect(completeAreaSplit(split(100_000, 10_000, null, 5_000)).areaService).toBe(85_000)
    expect(completeAreaSplit(split(null, 1, 2, 3)).areaIndoor).toBe(6)
    expect(completeAreaSplit(split(100, 60, 60, null))).toEqual(split(100, 60, 60, null))
    expect(completeAreaSplit(split(100, null, null, 10))).toEqual(split(100, null, null, 10))
    expect(completeAreaSplit(split(100, 10, 10, 10))).toEqual(split(100, 10, 10, 10))
  })

  it('never completes into a violation and never changes a number that was typed', () => {
    const area = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null })
    fc.assert(
      fc.property(area, area, area, area, (indoor, office, service, shared) => {
        const before = split(indoor, office, service, shared)
        const after = completeAreaSplit(before)
        expect(after).toEqual({ ...after, ...withoutNull(before) })
        const typed = Object.values(before).filter((value) => value !== null).length
        if (typed === 3 && Object.values(after).every((value) => value !== null)) {
          expect(checkAreaSplit(after)).toEqual([])
        }
      })
    )
  })

  it('keeps 香泉村 at 1.76 % office: 30 of 1 700 m²', () => {
    const parts = { areaOffice: 3_000, areaService: 167_000 }
    expect(formatPercent(officeShare(parts))).toBe('1.76%')
    expect(formatPercent(serviceShare(parts))).toBe('98.24%')
  })

  it('prints — when nothing is known or all is 0', () => {
    expect(officeShare({ areaOffice: 0, areaService: 0 })).toBeNull()
    expect(serviceShare({ areaOffice: null, areaService: 100 })).toBeNull()
  })
})

function withoutNull(values: AreaSplit): Partial<AreaSplit> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}
