import { expect, test } from 'vitest'
import type { UnitLine } from '@contract/analysis'
import type { Figure } from '@contract/figure'
import { copiedUnitColumns, numbered } from '@renderer/features/analysis/unit-columns'

const figure = (value: number, text = String(value)): Figure => ({
  value,
  text,
  formula: '',
  inputs: [],
  records: null
})

const line = (row: UnitLine['row'], label: string, changes: Partial<UnitLine> = {}): UnitLine => ({
  row,
  unitId: null,
  label,
  target: figure(2),
  listed: figure(2),
  started: figure(2),
  startRate: figure(1, '100.00%'),
  finished: figure(1),
  finishRate: figure(0.5, '50.00%'),
  accepted: figure(1),
  rate: figure(0.5, '50.00%'),
  cappedRate: figure(0.5, '50.00%'),
  timeProgress: figure(0.7479, '74.79%'),
  deviation: figure(-24.79, '−24.8'),
  budget: figure(1, '394.00'),
  invested: figure(1, '225.79'),
  investRate: figure(0.5731, '57.31%'),
  light: null,
  green: figure(1),
  yellow: figure(0),
  red: figure(0),
  unreported: figure(0),
  rank: row === 'unit' ? figure(3) : null,
  gained: figure(1, '+1'),
  note: '',
  ...changes
})

/** Source: domain §3.3 T4; 未报 and 备注 are ours. */
const t4 =
  '序号 县区 类别 年度任务数 入库数 累计开工数 开工率 累计完工数 完工率 累计验收数 完成率 序时进度 偏差（百分点） 计划投资（万元） 累计完成投资（万元） 投资完成率 绿 黄 红 未报 排名 较上月 备注'

test('the table by unit goes to Excel with the columns of T4 in their order', () => {
  const lines = [line('unit', '甲区'), line('subtotal', '城区小计'), line('total', '全市合计')]
  const columns = copiedUnitColumns(lines, '邻里中心')
  expect(columns.map(({ title }) => title).join(' ')).toBe(t4)
  const [first, subtotal] = numbered(lines).map((row) => columns.map(({ format }) => format(row)))
  expect(first?.slice(0, 4)).toEqual(['1', '甲区', '邻里中心', '2'])
  // A minus sign that Excel takes for a number; the place stands for units alone.
  expect(first?.[12]).toBe('-24.8')
  expect([first?.[20], subtotal?.[20], subtotal?.[0]]).toEqual(['3', '', ''])
})

test('剔除超额完成率 stands beside 完成率 where one of the lines differs', () => {
  const over = [line('unit', '甲区', { cappedRate: figure(0.4, '40.00%') }), line('total', '全市合计')]
  const titles = copiedUnitColumns(over, '邻里中心').map(({ title }) => title)
  expect(titles.indexOf('剔除超额完成率')).toBe(titles.indexOf('完成率') + 1)
})
