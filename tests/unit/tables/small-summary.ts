import { defineTable, sum } from '@documents/tables/table-column'
import type { RowValues, TableDocument, TableLine } from '@documents/tables/table-sheet'

/** A table with every kind of column and every rule of a total. */
export const smallSummary = defineTable({
  sheet: '汇总',
  title: '小汇总表',
  unit: '个、万元',
  paper: 'A4',
  labelKey: 'name',
  unknown: '—',
  frozenColumns: 2,
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'name', head: ['县区'], kind: 'text', width: 12 },
    { key: 'code', head: ['编号'], kind: 'code', width: 18 },
    { key: 'word', head: ['类别'], kind: 'word', width: 8 },
    { key: 'day', head: ['日期'], kind: 'date', width: 11 },
    { key: 'target', head: ['完成', '任务数'], kind: 'count', width: 8, total: sum },
    { key: 'done', head: ['完成', '验收数'], kind: 'count', width: 8, total: sum },
    {
      key: 'rate',
      head: ['完成', '完成率%'],
      kind: 'rate',
      width: 8,
      total: { kind: 'share', part: 'done', whole: 'target' }
    },
    { key: 'time', head: ['序时进度%'], kind: 'rate', width: 8, total: { kind: 'same' } },
    {
      key: 'deviation',
      head: ['偏差'],
      kind: 'points',
      width: 8,
      total: { kind: 'difference', of: 'rate', less: 'time' }
    },
    { key: 'money', head: ['投资(万元)'], kind: 'money', width: 12, total: sum },
    { key: 'area', head: ['面积(㎡)'], kind: 'area', width: 10, total: sum },
    { key: 'fte', head: ['折算'], kind: 'tenths', width: 6, total: sum }
  ]
})
type Key = (typeof smallSummary)['columns'][number]['key']

const row = (
  name: string,
  target: number | null,
  done: number,
  more: Partial<RowValues<Key>> = {}
): TableLine<Key> => ({
  kind: 'row',
  values: {
    name,
    code: '110105199003071234',
    word: '乡里中心',
    day: '2026-09-30',
    target,
    done,
    rate: target === null || target === 0 ? null : done / target,
    time: 0.75,
    deviation: target === null || target === 0 ? null : (done / target - 0.75) * 100,
    money: 12_345_600,
    area: 10_050,
    fte: 15,
    ...more
  }
})

/** Targets 2, 5, 1, 2 and done 1, 2, 0, 3: 6 of 10 = 60 %, capped 5 of 10 = 50 %. Source: domain §2.1. */
export const sisterTask: TableLine<Key>[] = [
  row('甲区', 2, 1),
  row('乙区', 5, 2),
  { kind: 'total', label: '城区小计', rows: [0, 1] },
  row('丙县', 1, 0),
  row('丁县', 2, 3),
  row('未分解县', null, 4),
  { kind: 'total', label: '县小计', rows: [3, 4, 5] },
  { kind: 'total', label: '全市合计', rows: [0, 1, 3, 4] },
  {
    kind: 'total',
    label: '剔除超额',
    rows: [0, 1, 3, 4, 5],
    rules: { rate: { kind: 'capped', done: 'done', target: 'target' } }
  }
]

export function documentOf(
  lines: readonly TableLine<Key>[],
  more: Partial<Omit<TableDocument, 'sheets'>> & { notes?: string[] } = {}
): TableDocument {
  const { notes = [], ...head } = more
  return {
    title: '小汇总表',
    annex: '附件1',
    unitName: '洛龙区',
    cutoff: '2026-09-30',
    filledOn: '2026-10-08',
    ...head,
    sheets: [{ definition: smallSummary, lines, notes }]
  }
}

export const lineWith = (name: string, values: Partial<RowValues<Key>>): TableLine<Key> =>
  row(name, 1, 1, values)
