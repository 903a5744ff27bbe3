import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparableHead, zerosOfHead } from '@domain/sheet/head-name'
import { proposeMapping, sureFrom, type ImportField } from '@domain/sheet/propose-mapping'

const fields: ImportField<string>[] = [
  { key: 'name', names: ['中心名称', '邻里中心名称'] },
  { key: 'gross', names: ['建筑面积㎡', '总建筑面积', '建筑面积合计', '建筑面积/合计'] },
  { key: 'office', names: ['其中:办公', '办公用房'] },
  { key: 'service', names: ['服务', '服务用房'] },
  { key: 'code', names: ['统计用区划代码'], suits: (text) => /^\d{12}$/u.test(text) },
  { key: 'phone', names: ['电话', '联系电话', '手机'], suits: (text) => /^1\d{10}$/u.test(text) }
]

function proposed(heads: readonly (string | string[])[], samples: Readonly<Record<number, string[]>> = {}) {
  const columns = heads.map((head, index) => ({
    position: index + 1,
    path: typeof head === 'string' ? [head] : head,
    samples: samples[index] ?? []
  }))
  return proposeMapping(columns, fields)
}
const keys = (...args: Parameters<typeof proposed>) => proposed(...args).map(({ key }) => key)

describe('heads', () => {
  it.each([
    ['建筑面积(平方米)', '建筑面积'],
    ['建筑面积㎡', '建筑面积'],
    ['建筑面积（㎡）', '建筑面积'],
    ['其中：办 公', '办公'],
    ['*中心\n名称', '中心名称'],
    ['3、中心名称：', '中心名称'],
    ['０—3岁', '0-3岁'],
    ['服务人口（人）', '服务人口'],
    ['60岁以上', '60岁以上'],
    ['总投资（万元）', '总投资'],
    ['服务功能(代码清单)', '服务功能(代码清单)']
  ])('%j is compared as %s', (head, comparable) => {
    expect(comparableHead(head)).toBe(comparable)
  })

  it.each([
    [['建筑面积（万㎡）'], 4],
    [['规模', '面积(单位:万平方米)'], 4],
    [['服务人口(万人)'], 4],
    [['建筑面积(㎡)'], 0],
    [['万安街道'], 0]
  ])('%j adds %d zeros', (path, zeros) => {
    expect(zerosOfHead(path)).toBe(zeros)
  })
})

describe('the proposal', () => {
  it('knows own heads, synonyms, units and groups', () => {
    expect(
      keys([
        '邻里中心名称',
        ['建筑面积(平方米)', '合计'],
        ['建筑面积(平方米)', '其中:办公'],
        ['建筑面积', '服务用房'],
        '联系电话'
      ])
    ).toEqual(['name', 'gross', 'office', 'service', 'phone'])
  })

  it('is unsure of a name that only holds the word, and leaves a stranger out', () => {
    const [name, other] = proposed(['所属中心名称', '天气'])
    expect(name).toMatchObject({ key: 'name' })
    expect(name?.confidence).toBeLessThan(sureFrom)
    expect(other).toEqual({ position: 2, key: null, confidence: 0 })
  })

  it('goes by the content where the head says nothing, and doubts a head that its content belies', () => {
    const codes = ['410311008012', '410311008013', '410311008014']
    expect(keys(['编号甲'], { 0: codes })).toEqual(['code'])
    const [phone] = proposed(['电话'], { 0: codes })
    expect(phone).toMatchObject({ key: 'phone' })
    expect(phone?.confidence).toBeLessThan(sureFrom)
  })

  it('gives every column of the ledger away once, to the best', () => {
    expect(keys(['手机', '电话', '联系电话']).filter((key) => key === 'phone')).toHaveLength(1)
    expect(keys(['我的中心名称', '中心名称'])).toEqual([null, 'name'])
  })

  it('never gives one away twice, whatever the heads', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.constantFrom(...fields.flatMap(({ names }) => names)), fc.string()))),
        (heads) => {
          const given = keys(heads).filter((key) => key !== null)
          expect(new Set(given).size).toBe(given.length)
        }
      )
    )
  })
})
