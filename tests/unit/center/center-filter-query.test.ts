import { CenterFilter } from '@contract/center-list'
import { emptyFilter, filterOfQuery, queryOfFilter } from '@renderer/features/centers/center-filter-query'
import { filterWords } from '@renderer/features/centers/filter-words'
import { describe, expect, it } from 'vitest'

const id = '01900000-0000-7000-8000-000000000001'
const full = CenterFilter.parse({
  text: '定鼎门 %',
  divisionId: id,
  unitId: id,
  underCenterId: id,
  kind: 'urban',
  tiers: ['community', 'block'],
  statuses: ['open'],
  forms: ['chain'],
  functionCode: 'F05',
  publicServices: 'all',
  openOn: ['2026-09-30', '2021-12-31'],
  missing: 'areaSplit',
  isSample: false
})

describe('the filter in the address', () => {
  it('comes back whole', () => {
    const query = queryOfFilter(full)
    expect(query).toMatchObject({ tiers: 'community,block', statuses: 'open', isSample: 'no' })
    expect(
      filterOfQuery(Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])))
    ).toEqual(full)
  })

  it('leaves an unfiltered address clean', () => {
    expect(queryOfFilter(emptyFilter)).toEqual({})
    expect(filterOfQuery({})).toEqual(emptyFilter)
  })

  it('drops what it cannot read and keeps the rest', () => {
    const filter = filterOfQuery({
      kind: 'lunar',
      tiers: 'community,palace',
      divisionId: "x' OR 1=1",
      statuses: 'open',
      text: 'ddm',
      functionCode: 'F5',
      missing: ['area', 'manager'],
      unknown: 'x'
    })
    expect(filter).toEqual({ ...emptyFilter, statuses: ['open'], text: 'ddm' })
  })
})

describe('the filter in words', () => {
  const names = {
    division: () => '洛龙区',
    unit: () => '伊滨区',
    center: () => '片区中心',
    serviceFunction: () => '文化娱乐'
  }

  it('names every part and what takes it away', () => {
    const words = filterWords(full, names)
    expect(words.map(({ text }) => text)).toEqual([
      '区划：洛龙区',
      '片区中心及其下级',
      '责任单位：伊滨区',
      '类别：邻里中心',
      '层级：社区级、小区级',
      '状态：运营中',
      '形态：珠链式',
      '已开展：文化娱乐',
      '五项公共服务均已开展',
      '2026-09-30、2021-12-31 在运营',
      '运营中，缺办公、服务面积',
      '不看演示数据'
    ])
    const without = words.reduce((filter, word) => ({ ...filter, ...word.without }), full)
    expect(without).toEqual({ ...emptyFilter, text: full.text })
  })

  it('says nothing about the search text, which stands in its own box', () => {
    expect(filterWords({ ...emptyFilter, text: 'ddm' }, names)).toEqual([])
  })
})
