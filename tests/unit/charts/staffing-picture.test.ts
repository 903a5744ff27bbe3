import type { StaffingGroup } from '@contract/staffing-groups'
import { groupChart, staffingYearChart, structureChart } from '@renderer/charts/staffing-picture'
import { groupWindow } from '@renderer/features/staffing/group-table'
import { describe, expect, it } from 'vitest'

const group = (name: string, required: number | null, gapTenths: number | null): StaffingGroup => ({
  id: name,
  name,
  urban: 1,
  rural: 0,
  unrated: 0,
  required,
  requiredTogether: required,
  presentTenths: 14,
  gapTenths,
  rate: null,
  people: 1,
  certifiedShare: null,
  expiring: 0,
  expired: 0
})
const groups = [
  group('龙门街道 甲社区', 3, 16),
  group('龙门街道 乙社区', null, null),
  group('龙门街道 丙社区', 9, 76),
  group('龙门街道 丁社区', 5, 36)
]

describe('the charts of 人员分析', () => {
  it('show the groups that lack most, in their own order, by the last part of their names', () => {
    expect(groupChart(groups, 2)).toMatchObject({
      xAxis: { data: ['丙社区', '丁社区'] },
      // 1.4 people are drawn as one.
      series: [{ data: [9, 5] }, { data: [1, 1] }]
    })
    expect(groupChart([group('空', null, null)], 2)).toBeNull()
  })

  it('show the first part of a structure at the top, and nothing of nobody', () => {
    const parts = [
      { name: '社工师', people: 2 },
      { name: '未填', people: 1 }
    ]
    expect(structureChart(parts)).toMatchObject({
      yAxis: { data: ['未填', '社工师'] },
      series: [{ data: [1, 2] }]
    })
    expect(structureChart([])).toBeNull()
  })

  it('show the months from zero, in people', () => {
    const months = [{ date: '2026-01-31', required: 4, presentTenths: 25 }]
    expect(staffingYearChart(months)).toMatchObject({
      xAxis: { data: ['01-31'] },
      yAxis: { min: 0 },
      series: [{ data: [4] }, { data: [2.5] }]
    })
    expect(staffingYearChart([{ date: '2026-01-31', required: 0, presentTenths: 0 }])).toBeNull()
  })
})

describe('the table of groups', () => {
  const names = (key: string, direction: 'asc' | 'desc', offset = 0): string[] =>
    groupWindow(groups, { sort: { key, direction }, offset, limit: 2 }).rows.map(({ name }) =>
      name.slice(-3, -2)
    )

  it('is sorted by a figure with unknown values last both ways, and left as it is by anything else', () => {
    expect(names('gapTenths', 'desc')).toEqual(['丙', '丁'])
    expect(names('gapTenths', 'asc')).toEqual(['甲', '丁'])
    expect(names('gapTenths', 'asc', 2)).toEqual(['丙', '乙'])
    expect(names('name', 'desc')).toEqual(['甲', '乙'])
  })
})
