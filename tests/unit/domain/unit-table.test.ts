import { describe, expect, it } from 'vitest'
import { timeProgressByDay } from '@domain/calendar/time-progress'
import { noProjects } from '@domain/progress/project-counts'
import { unitTable, type UnitProgress } from '@domain/progress/unit-table'

const unit = (
  name: string,
  inUrbanGroup: boolean,
  target: number | null,
  accepted: number
): UnitProgress => ({
  unitId: `id-${name}`,
  name,
  inUrbanGroup,
  target,
  counts: { listed: 6, started: accepted + 2, finished: accepted + 1, accepted }
})
const september = timeProgressByDay('2025-09-30')

describe('table of units', () => {
  const units = [
    unit('洛龙区', true, 2, 1),
    unit('新安县', false, 5, 2),
    unit('西工区', true, 1, 0),
    unit('嵩县', false, 2, 3)
  ]

  it('keeps the official order within each group and adds subtotals and the total', () => {
    const rows = unitTable(units, 10, september)
    expect(rows.map(({ row, label }) => `${row} ${label}`)).toEqual([
      'unit 洛龙区',
      'unit 西工区',
      'subtotal 城区小计',
      'unit 新安县',
      'unit 嵩县',
      'subtotal 县小计',
      'total 全市合计'
    ])
    expect(rows[0]?.unitId).toBe('id-洛龙区')
    expect(rows[6]?.unitId).toBeNull()
  })

  it('has neither subtotals nor a 全市合计 for a part of the city', () => {
    const rows = unitTable(units.slice(0, 1), null, september, false)
    expect(rows.map(({ row, label, rate }) => [row, label, rate])).toEqual([
      ['unit', '洛龙区', 0.5],
      ['total', '合计', 0.5]
    ])
  })

  it('takes ratios of sums: 6/10, capped 5/10, and counts who is behind', () => {
    const rows = unitTable(units, 10, september)
    const total = rows.at(-1)
    expect(total).toMatchObject({ target: 10, rate: 0.6, cappedRate: 0.5, note: '' })
    expect(total?.counts).toEqual({ listed: 24, started: 14, finished: 10, accepted: 6 })
    expect(total?.startRate).toBe(1.4)
    expect(total?.finishRate).toBe(1)
    expect(total?.behind).toBe(2) // ceil(7.479) − 6
    expect(total?.deviation).toBeCloseTo(60 - 74.7945, 3)
    expect(rows.find(({ label }) => label === '城区小计')).toMatchObject({ target: 3, rate: 1 / 3 })
    expect(rows.find(({ label }) => label === '嵩县')).toMatchObject({ rate: 1.5, note: '超额 1 个' })
  })

  it('prints no rate where there is no target, and says so', () => {
    const rows = unitTable([unit('高新区', true, null, 1), unit('老城区', true, 0, 2)], 50, september)
    expect(rows[0]).toMatchObject({ rate: null, deviation: null, behind: null, note: '未分解' })
    expect(rows[1]).toMatchObject({ rate: null, behind: 0, note: '计划外 2 个' })
    expect(rows.at(-1)?.note).toBe('计划外 3 个；全市目标 50 个，尚有 50 个未分解')
  })

  it('falls back on the target of the city when nothing is split', () => {
    const total = unitTable([unit('高新区', true, null, 1)], 50, september).at(-1)
    expect(total).toMatchObject({ target: 50, rate: 0.02, cappedRate: 0.02, behind: 37 })
  })

  it('has a total even without units', () => {
    expect(unitTable([], null, september)).toMatchObject([
      { row: 'total', counts: noProjects, target: null, rate: null, note: '未分解' }
    ])
  })
})
