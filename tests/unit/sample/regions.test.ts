import { describe, expect, it } from 'vitest'
import { placesOf } from '@services/sample/places'
import { sampleInput } from './sample-input'

const { region } = await sampleInput('2025-09-30')
const byCode = new Map(region.divisions.map((division) => [division.codeStat, division]))

describe('the divisions', () => {
  it('are all there, each under its parent, with types by their digits', () => {
    expect(region.divisions).toHaveLength(3454)
    expect(new Set(region.divisions.map(({ id }) => id)).size).toBe(3454)
    expect(byCode.get('410311002001')).toMatchObject({
      name: '定鼎门社区居民委员会',
      shortName: '定鼎门社区',
      level: 'village',
      villageType: 'resident_committee',
      townType: null,
      parentId: byCode.get('410311002')?.id,
      townId: byCode.get('410311002')?.id,
      countyId: byCode.get('410311')?.id
    })
    expect(byCode.get('410324108206')).toMatchObject({
      shortName: '黄石砭村',
      villageType: 'village_committee'
    })
    expect(byCode.get('410325400')).toMatchObject({ level: 'town', townType: 'township_like' })
    expect(byCode.get('4103')).toMatchObject({ level: 'city', parentId: null, countyId: null, townId: null })
  })

  it('get the same ids in every installation', async () => {
    const again = (await sampleInput('2026-01-01', 1)).region
    expect(again).toEqual(region)
  })
})

describe('the reporting units', () => {
  const places = placesOf(region, '2025-09-30')
  const nameOf = new Map(region.units.map((unit) => [unit.id, unit.shortName]))
  const ownerOf = (code: string): string | undefined => nameOf.get(places.get(code)?.unitId ?? '')

  it('are the city office, 14 legal counties and two functional areas in their order', () => {
    expect(region.units.map(({ shortName }) => shortName).join(' ')).toBe(
      '洛阳市 老城区 西工区 瀍河区 涧西区 偃师区 孟津区 洛龙区 伊滨区 高新区 新安县 栾川县 嵩县 汝阳县 宜阳县 洛宁县 伊川县'
    )
    expect(region.units.filter(({ kind }) => kind === 'county')).toHaveLength(14)
    expect(region.units.filter(({ kind }) => kind === 'func_area')).toHaveLength(2)
    expect(region.units.filter(({ inUrbanGroup }) => inUrbanGroup)).toHaveLength(9)
  })

  it.each([
    ['410311195012', '伊滨区', '东棘针 in 诸葛镇'],
    ['410311021', '伊滨区', '李村街道'],
    ['410311002001', '洛龙区', '定鼎门'],
    ['410304100004', '瀍河区', '白马寺镇, run by 瀍河'],
    ['410371001', '高新区', '瀛洲街道'],
    ['410305010001', '涧西区', '石化社区']
  ])('%s belongs to %s (%s)', (code, unit) => {
    expect(ownerOf(code)).toBe(unit)
  })

  it('leave no village without an owner', () => {
    const villages = region.divisions.filter(({ level }) => level === 'village')
    expect(villages.filter(({ codeStat }) => ownerOf(codeStat ?? '') === undefined)).toEqual([])
  })
})
