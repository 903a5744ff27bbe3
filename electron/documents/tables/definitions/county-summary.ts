import { defineTable, sum, type KeyOf } from '@documents/tables/table-column'

/** T4 县区汇总表, the columns of a provincial bulletin. Source: domain §3.3. */
export const countySummary = defineTable({
  sheet: '县区汇总',
  title: '提质升级县区汇总表',
  unit: '个、万元、%',
  paper: 'A4',
  labelKey: 'county',
  unknown: '—',
  frozenColumns: 3,
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'county', head: ['县区'], kind: 'word', width: 16 },
    { key: 'kind', head: ['类别'], kind: 'word', width: 9 },
    { key: 'target', head: ['年度任务数'], kind: 'count', width: 7, total: sum },
    { key: 'listed', head: ['入库数'], kind: 'count', width: 6, total: sum },
    { key: 'started', head: ['累计开工数'], kind: 'count', width: 7, total: sum },
    { key: 'startRate', head: ['开工率%'], kind: 'rate', width: 8, total: share('started', 'target') },
    { key: 'finished', head: ['累计完工数'], kind: 'count', width: 7, total: sum },
    { key: 'finishRate', head: ['完工率%'], kind: 'rate', width: 8, total: share('finished', 'target') },
    { key: 'accepted', head: ['累计验收数'], kind: 'count', width: 7, total: sum },
    { key: 'rate', head: ['完成率%'], kind: 'rate', width: 8, total: share('accepted', 'target') },
    { key: 'timeProgress', head: ['序时进度%'], kind: 'rate', width: 8, total: { kind: 'same' } },
    {
      key: 'deviation',
      head: ['偏差'],
      kind: 'points',
      width: 7,
      total: { kind: 'difference', of: 'rate', less: 'timeProgress' }
    },
    { key: 'budget', head: ['计划投资(万元)'], kind: 'money', width: 13, total: sum },
    { key: 'invested', head: ['累计完成投资'], kind: 'money', width: 13, total: sum },
    { key: 'investRate', head: ['投资完成率%'], kind: 'rate', width: 8 },
    { key: 'green', head: ['绿'], kind: 'count', width: 4, total: sum },
    { key: 'yellow', head: ['黄'], kind: 'count', width: 4, total: sum },
    { key: 'red', head: ['红'], kind: 'count', width: 4, total: sum },
    { key: 'rank', head: ['排名'], kind: 'count', width: 5 },
    { key: 'gained', head: ['较上月+'], kind: 'count', width: 6, total: sum }
  ]
})
export type CountySummaryKey = KeyOf<typeof countySummary>

function share<const Part extends string, const Whole extends string>(part: Part, whole: Whole) {
  return { kind: 'share', part, whole } as const
}
