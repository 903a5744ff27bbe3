import { centerSortKeys, CenterRow } from '@contract/center-list'
import { centerColumns, centerSort, centerTotals } from '@renderer/features/centers/center-table'
import { describe, expect, it } from 'vitest'

const row = CenterRow.parse({
  id: '01900000-0000-7000-8000-000000000001',
  revision: 1,
  code: '410311-U-T2-0001',
  name: '定鼎门社区邻里中心',
  kind: 'urban',
  tier: 'community',
  form: null,
  status: 'open',
  countyName: '洛龙区',
  townName: null,
  villageName: null,
  unitName: '洛龙区',
  parentId: null,
  parentName: null,
  address: '',
  areaGross: null,
  areaIndoor: 123_450,
  areaOutdoor: null,
  areaOffice: 10_000,
  areaService: 30_000,
  areaShared: null,
  serviceShare: 0.75,
  servedHouseholds: null,
  servedPop: 12_400,
  openDate: null,
  managerName: '',
  managerPhone: '',
  starLevel: null,
  updatedAt: '2026-09-30T01:00:00.000Z',
  isSample: false
})

describe('the columns of 中心台账', () => {
  it('say areas in m², shares in per cent and leave the unknown blank', () => {
    const texts = Object.fromEntries(centerColumns.map((column) => [column.key, column.format(row)]))
    expect(texts).toMatchObject({
      areaIndoor: '1,234.50',
      areaOffice: '100.00',
      serviceShare: '75.00%',
      servedPop: '12,400',
      status: '运营中',
      form: '',
      townName: '',
      areaGross: '',
      starLevel: ''
    })
  })

  it('reach every order of the backend from some head, and fall back to the code', () => {
    const reached = centerColumns.map(({ key }) => centerSort({ key, direction: 'desc' }).key)
    expect(new Set(reached)).toEqual(new Set(centerSortKeys))
    expect(centerSort(null)).toEqual({ key: 'code', descending: false })
    expect(centerSort({ key: 'areaIndoor', direction: 'desc' })).toEqual({
      key: 'areaIndoor',
      descending: true
    })
    expect(centerColumns.filter(({ sortable }) => sortable).map(({ key }) => key)).toContain('countyName')
  })

  it('count urban and rural apart in the totals', () => {
    const totals = centerTotals({
      urban: 363,
      rural: 2136,
      areaGross: 0,
      areaIndoor: 250_000,
      areaOffice: 0,
      areaService: 0,
      serviceShare: null,
      servedPop: 1_000_000
    })
    expect(totals).toMatchObject({
      name: '邻里 363 个 · 乡里 2,136 个',
      areaIndoor: '2,500.00',
      serviceShare: '',
      servedPop: '1,000,000'
    })
  })
})
