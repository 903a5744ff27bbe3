import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHead, type HeadBlock } from '@domain/sheet/find-head'
import type { GridRange, GridRow } from '@domain/sheet/grid'

type Value = string | number | null

/** Rows from row 1 on; null is a blank. */
function rowsOf(lines: readonly (readonly Value[])[]): GridRow[] {
  return lines
    .map((line, index) => ({
      number: index + 1,
      cells: new Map(
        line.flatMap((value, at) =>
          value === null
            ? []
            : [[at + 1, { text: String(value), isText: typeof value === 'string' }] as const]
        )
      )
    }))
    .filter(({ cells }) => cells.size > 0)
}

const names = new Set([
  '序号',
  '县区',
  '街道',
  '社区',
  '中心名称',
  '建筑面积㎡',
  '办公',
  '服务',
  '负责人',
  '电话',
  '状态'
])
const knows = (text: string): boolean => names.has(text)
const merge = (top: number, left: number, bottom: number, right: number): GridRange => ({
  top,
  left,
  bottom,
  right
})
const shape = (head: HeadBlock | null) =>
  head && { rows: [head.top, head.bottom], paths: head.columns.map(({ path }) => path.join('/')) }

const data = [1, '洛龙区', '石油社区邻里中心', 1690.5, '张三']

describe('where the head stands (G7)', () => {
  it.each<[string, Value[][], GridRange[], ReturnType<typeof shape>]>([
    [
      'in the first row',
      [['序号', '县区', '中心名称', '建筑面积㎡', '负责人'], data],
      [],
      { rows: [1, 1], paths: ['序号', '县区', '中心名称', '建筑面积㎡', '负责人'] }
    ],
    [
      'under a merged title, a line of the form and a blank row',
      [
        ['洛阳市邻里中心台账', null, null, null, null],
        ['填报单位(盖章)：洛龙区', null, '截止日期：2025年9月30日', null, null],
        [],
        ['序号', '县区', '中心名称', '建筑面积㎡', '负责人'],
        data
      ],
      [merge(1, 1, 1, 5), merge(2, 1, 2, 2), merge(2, 3, 2, 5)],
      { rows: [4, 4], paths: ['序号', '县区', '中心名称', '建筑面积㎡', '负责人'] }
    ],
    [
      'two rows high, merged across and down',
      [
        ['中心台账'],
        ['序号', '中心名称', '建筑面积㎡', null, null, '负责人'],
        [null, null, '合计', '办公', '服务', null],
        [1, '石油社区邻里中心', 300, 100, 200, '张三']
      ],
      [merge(1, 1, 1, 6), merge(2, 1, 3, 1), merge(2, 2, 3, 2), merge(2, 3, 2, 5), merge(2, 6, 3, 6)],
      {
        rows: [2, 3],
        paths: ['序号', '中心名称', '建筑面积㎡/合计', '建筑面积㎡/办公', '建筑面积㎡/服务', '负责人']
      }
    ],
    [
      'two rows high without a merged cell, as CSV has it',
      [
        ['序号', '中心名称', '建筑面积㎡', null, '负责人'],
        [null, null, '办公', '服务', null],
        [1, '石油社区邻里中心', 100, 200, '张三']
      ],
      [],
      { rows: [1, 2], paths: ['序号', '中心名称', '建筑面积㎡/办公', '建筑面积㎡/服务', '负责人'] }
    ],
    [
      'three rows high',
      [
        ['中心名称', '基本情况', null, null, '状态'],
        [null, '建筑面积㎡', null, '负责人', null],
        [null, '办公', '服务', null, null],
        ['石油社区邻里中心', 100, 200, '张三', '运营中']
      ],
      [merge(1, 1, 3, 1), merge(1, 2, 1, 4), merge(2, 2, 2, 3), merge(2, 4, 3, 4), merge(1, 5, 3, 5)],
      {
        rows: [1, 3],
        paths: ['中心名称', '基本情况/建筑面积㎡/办公', '基本情况/建筑面积㎡/服务', '基本情况/负责人', '状态']
      }
    ],
    [
      'with blank columns between',
      [
        ['序号', null, '县区', null, '中心名称'],
        [1, null, '洛龙区', null, '甲']
      ],
      [],
      { rows: [1, 1], paths: ['序号', '县区', '中心名称'] }
    ],
    [
      'of names that nobody knows: the first line of several texts',
      [['某某表'], ['甲列', '乙列', '丙列'], ['一', '二', '三']],
      [],
      { rows: [2, 2], paths: ['甲列', '乙列', '丙列'] }
    ],
    ['nowhere', [['说明'], ['本表由街道填写']], [], null],
    ['nowhere in an empty sheet', [], [], null]
  ])('%s', (_, lines, merges, expected) => {
    expect(shape(findHead(rowsOf(lines), merges, knows))).toEqual(expected)
  })

  it('a first line of data made of words that are heads too does not belong to it', () => {
    const lines = [
      ['序号', '县区', '中心名称', '状态'],
      ['一', '洛龙区', '服务', '服务']
    ]
    expect(shape(findHead(rowsOf(lines), [], knows))?.rows).toEqual([1, 1])
  })

  it('is found whatever stands above it, and whatever is merged below', () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => !knows(text.trim()))
    fc.assert(
      fc.property(fc.array(title, { maxLength: 6 }), fc.nat(5), (titles, span) => {
        const lines = [
          ...titles.map((text) => [text]),
          ['序号', '县区', '中心名称', '建筑面积㎡', '负责人'],
          data,
          data
        ]
        const at = titles.length + 1
        const merges = [merge(at + 1, 2, at + 1 + Math.min(span, 1), 2)]
        expect(shape(findHead(rowsOf(lines), merges, knows))).toEqual({
          rows: [at, at],
          paths: ['序号', '县区', '中心名称', '建筑面积㎡', '负责人']
        })
      })
    )
  })

  it('never fails, whatever the grid and its merged cells', () => {
    const cell = fc.option(
      fc.oneof(fc.constantFrom(...names, '其中:办公', '合计'), fc.string(), fc.integer())
    )
    const place = fc.integer({ min: 1, max: 40 })
    const range = fc.record({ top: place, left: place, bottom: place, right: place })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.array(range, { maxLength: 6 }),
        (lines, merges) => {
          const head = findHead(rowsOf(lines), merges, knows)
          if (!head) return
          expect(head.bottom - head.top).toBeLessThan(3)
          expect(head.columns.every(({ path }) => path.every((text) => text !== ''))).toBe(true)
        }
      )
    )
  })
})
