import { describe, expect, it } from 'vitest'
import { levelOfCode, parentCode, townTypeOfCode, villageTypeOfCode } from '@domain/division/division-code'
import { matchDivision, shortName, type NamedDivision } from '@domain/division/match-name'
import { checkOwnership, unitCovering, type UnitDivision } from '@domain/division/ownership'

describe('division codes', () => {
  it('tells the level by length', () => {
    expect(['41', '4103', '410311', '410311002', '410311002001'].map(levelOfCode)).toEqual([
      'province',
      'city',
      'county',
      'town',
      'village'
    ])
    expect(levelOfCode('4103110020')).toBeNull()
    expect(levelOfCode('41031x')).toBeNull()
    expect(levelOfCode('')).toBeNull()
  })

  it('reads the kind of town from digit 7 and of village from digits 10–12', () => {
    expect(townTypeOfCode('410311002')).toBe('street')
    expect(townTypeOfCode('410329104')).toBe('town')
    expect(townTypeOfCode('410325201212')).toBe('township')
    expect(townTypeOfCode('410325400')).toBe('township_like')
    expect(townTypeOfCode('410311')).toBeNull()
    expect(villageTypeOfCode('410311002001')).toBe('resident_committee')
    expect(villageTypeOfCode('410311002199')).toBe('resident_committee')
    expect(villageTypeOfCode('410329104207')).toBe('village_committee')
    expect(villageTypeOfCode('410329104400')).toBe('similar')
    expect(villageTypeOfCode('410329104')).toBeNull()
  })

  it('climbs one level', () => {
    expect(parentCode('410311002001')).toBe('410311002')
    expect(parentCode('410311002')).toBe('410311')
    expect(parentCode('410311')).toBe('4103')
    expect(parentCode('4103')).toBe('41')
    expect(parentCode('41')).toBeNull()
  })
})

describe('short names', () => {
  it.each([
    ['定鼎门社区居民委员会', '定鼎门社区'],
    ['安乐村村民委员会', '安乐村'],
    ['官庄村民委员会', '官庄村'],
    ['王耆店村村委员会', '王耆店村'],
    ['霞碧村委会', '霞碧村'],
    ['宝源社区居委会', '宝源社区'],
    ['兴华路北居民委员会', '兴华路北社区'],
    ['河南省洛阳市栾川县陶湾镇张盘村村民委员会', '张盘村'],
    ['栾川县城关镇君山路社区居民委员会', '君山路社区'],
    ['栾川县庙子镇黄石砭村村民委员会', '黄石砭村'],
    ['栾川县重渡沟生态旅游建设示范区磨湾村村民委员会', '磨湾村'],
    ['瀍河回族区', '瀍河区'],
    ['洛阳高新技术产业开发区', '高新区'],
    ['关林街道办事处', '关林街道'],
    ['老城区', '老城区'],
    ['虚拟生活区', '虚拟生活区']
  ])('shortens %s to %s', (full, short) => {
    expect(shortName(full)).toBe(short)
  })
})

describe('matching by path', () => {
  const division = (id: string, village: string, town: string, county: string): NamedDivision => ({
    id,
    names: [village],
    ancestors: [{ names: [town] }, { names: [county] }]
  })
  const divisions = [
    division('a', '王庄村村民委员会', '白沙镇', '伊川县'),
    division('b', '王庄村村民委员会', '蔡店乡', '汝阳县'),
    division('c', '定鼎门社区居民委员会', '开元路街道', '洛龙区')
  ]

  it('finds the one with that parent and tells twins apart', () => {
    expect(matchDivision(['汝阳县', '蔡店乡', '王庄村'], divisions)).toEqual({ id: 'b' })
    expect(matchDivision(['洛龙区', '', '定鼎门社区'], divisions)).toEqual({ id: 'c' })
  })

  it('refuses a bare name that several bear, and an unknown one', () => {
    const twins = matchDivision(['王庄村'], divisions)
    expect('message' in twins && twins.message).toContain('2 个同名')
    const unknown = matchDivision(['洛龙区', '开元路街道', '没有社区'], divisions)
    expect('message' in unknown && unknown.message).toContain('没有找到')
    expect(matchDivision([''], divisions)).toHaveProperty('message')
  })
})

describe('ownership (填报单位)', () => {
  const link = (unitId: string, divisionId: string, parts: Partial<UnitDivision> = {}): UnitDivision => ({
    unitId,
    unitName: unitId,
    unitKind: 'county',
    divisionId,
    validFrom: '2020-01-01',
    validTo: null,
    ...parts
  })

  it('lets 代管 of a town win over the county that it lies in, from its day on', () => {
    const links = [link('洛龙区', 'county'), link('瀍河区', 'town', { validFrom: '2024-01-01' })]
    const path = ['village', 'town', 'county', 'city']
    expect(unitCovering(links, path, '2023-12-31')).toBe('洛龙区')
    expect(unitCovering(links, path, '2024-01-01')).toBe('瀍河区')
    expect(unitCovering(links, ['elsewhere'], '2024-01-01')).toBeNull()
  })

  it('keeps the levels apart', () => {
    const links = [link('洛龙区', 'county'), link('开元路街道', 'town', { unitKind: 'town' })]
    expect(unitCovering(links, ['town', 'county'], '2025-01-01')).toBe('洛龙区')
    expect(unitCovering(links, ['town', 'county'], '2025-01-01', 'town')).toBe('开元路街道')
  })

  it('refuses two owners of one level on one day', () => {
    const others = [link('高新区', 'town', { unitKind: 'func_area', validTo: '2024-12-31' })]
    const [clash] = checkOwnership([link('涧西区', 'town', { validFrom: '2024-12-31' })], others)
    expect(clash).toMatchObject({ field: 'divisions.0.validFrom', severity: 'error' })
    expect(clash?.message).toContain('高新区')
    expect(checkOwnership([link('涧西区', 'town', { validFrom: '2025-01-01' })], others)).toEqual([])
    expect(checkOwnership([link('街道', 'town', { unitKind: 'town' })], others)).toEqual([])
    expect(checkOwnership([link('部门', 'town', { unitKind: 'dept' })], others)).toEqual([])
  })

  it('refuses the same division twice within one unit, and dates out of order', () => {
    const twice = [link('a', 'x'), link('a', 'x', { validFrom: '2025-01-01' })]
    expect(checkOwnership(twice, []).map(({ field }) => field)).toEqual(['divisions.1.validFrom'])
    const reversed = [link('a', 'x', { validFrom: '2025-01-02', validTo: '2025-01-01' })]
    expect(checkOwnership(reversed, []).map(({ field }) => field)).toEqual(['divisions.0.validTo'])
  })
})
