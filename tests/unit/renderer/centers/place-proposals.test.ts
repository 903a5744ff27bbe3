import type { UnitSummary } from '@contract/division'
import { pathUp, unitFor } from '@renderer/features/centers/place-proposals'
import { siteGaps } from '@renderer/features/centers/site-gaps'
import { describe, expect, it } from 'vitest'

const divisions = new Map(
  [
    { id: 'city', parentId: null },
    { id: 'luolong', parentId: 'city' },
    { id: 'baimasi', parentId: 'luolong' },
    { id: 'village', parentId: 'baimasi' }
  ].map((division) => [division.id, division])
)

function unit(id: string, kind: UnitSummary['kind'], divisionIds: string[]): UnitSummary {
  return {
    id,
    parentId: null,
    name: id,
    shortName: id,
    kind,
    chartOrder: 1,
    inUrbanGroup: true,
    divisionIds
  }
}

describe('the unit that a place proposes', () => {
  const path = pathUp('village', divisions)

  it('climbs from the village to the city', () => {
    expect(path).toEqual(['village', 'baimasi', 'luolong', 'city'])
    expect(pathUp('unknown', divisions)).toEqual([])
  })

  it('is the county around it, unless another runs the town (代管)', () => {
    const county = unit('洛龙区', 'county', ['luolong'])
    const runner = unit('瀍河区', 'county', ['baimasi'])
    const town = unit('白马寺镇', 'town', ['baimasi'])
    expect(unitFor(path, [county, town], '2026-09-30')).toBe('洛龙区')
    expect(unitFor(path, [county, runner, town], '2026-09-30')).toBe('瀍河区')
    expect(unitFor(path, [town], '2026-09-30')).toBeNull()
  })
})

describe('the way from site to site', () => {
  it('is told in metres where both places are known', () => {
    // 0.001° of latitude is 6 371 008.8 m × π / 180 000 = 111.2 m.
    const gaps = siteGaps([
      { lngE6: 112_450_000, latE6: 34_620_000 },
      { lngE6: 112_450_000, latE6: 34_621_000 },
      { lngE6: null, latE6: null },
      { lngE6: 112_450_000, latE6: 34_622_000 }
    ])
    expect(gaps).toEqual(['', '111 米', '', ''])
  })
})
