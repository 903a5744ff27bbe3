import { expect, it } from 'vitest'
import { isFoot, isTotal } from '@domain/sheet/beside-table'

it.each(['合计', '合 计', '小计', '总计：', '全市合计', '洛龙区小计', '累计数'])('%s is a total', (text) => {
  expect(isTotal(text)).toBe(true)
})

it.each(['合计社区邻里中心', '石油社区', '总计划', ''])('%s is none', (text) => {
  expect(isTotal(text)).toBe(false)
})

it.each([
  '填报人：张三',
  '审核人',
  '联 系 电 话：0379',
  '注：本表每月报',
  '注1：',
  '单位负责人(签字)',
  '备注：',
  '填报说明'
])('%s stands under a table', (text) => {
  expect(isFoot(text)).toBe(true)
})

it.each(['注册社区', '说明街社区', '石油社区邻里中心', '审核人民街社区', '1'])('%s does not', (text) => {
  expect(isFoot(text)).toBe(false)
})
