import { defineTable, sum } from '@documents/tables/table-column'

const frame = { paper: 'A4', unit: '', unknown: '', frozenColumns: 1 } as const

/** 六、节点: plan, forecast, actual. Source: domain §3.3. */
export const nodeTable = defineTable({
  ...frame,
  sheet: '六、节点',
  title: '节点计划与完成',
  labelKey: 'name',
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'name', head: ['节点'], kind: 'text', width: 14 },
    { key: 'weight', head: ['权重(%)'], kind: 'percent', width: 7, total: sum },
    { key: 'plan', head: ['计划'], kind: 'date', width: 11 },
    { key: 'forecast', head: ['预计'], kind: 'date', width: 11 },
    { key: 'actual', head: ['完成'], kind: 'date', width: 11 },
    { key: 'state', head: ['状态'], kind: 'word', width: 10 },
    { key: 'evidence', head: ['佐证'], kind: 'text', width: 14 }
  ]
})

export const stageTable = defineTable({
  ...frame,
  sheet: '六、阶段',
  title: '阶段变更',
  labelKey: 'stage',
  columns: [
    { key: 'date', head: ['日期'], kind: 'date', width: 11 },
    { key: 'stage', head: ['进入阶段'], kind: 'word', width: 16 },
    { key: 'evidence', head: ['依据'], kind: 'text', width: 30 },
    { key: 'reason', head: ['说明'], kind: 'text', width: 23 }
  ]
})

/** The numbers of the S-curve. */
export const curveTable = defineTable({
  ...frame,
  unknown: '—',
  sheet: '六、进度曲线',
  title: '各月末计划与实际进度',
  labelKey: 'period',
  columns: [
    { key: 'period', head: ['月份'], kind: 'code', width: 16 },
    { key: 'planned', head: ['计划进度(%)'], kind: 'percent', width: 16 },
    { key: 'actual', head: ['实际形象进度(%)'], kind: 'percent', width: 20 },
    { key: 'deviation', head: ['偏差(百分点)'], kind: 'percent', width: 16, signed: true }
  ]
})

export const reportTable = defineTable({
  ...frame,
  unknown: '—',
  sheet: '六、月报',
  title: '进度月报',
  labelKey: 'period',
  columns: [
    { key: 'period', head: ['月份'], kind: 'code', width: 9 },
    { key: 'state', head: ['状态'], kind: 'word', width: 8 },
    { key: 'actual', head: ['累计', '进度(%)'], kind: 'percent', width: 8 },
    { key: 'invested', head: ['累计', '投资(万元)'], kind: 'money', width: 11 },
    { key: 'done', head: ['本月完成'], kind: 'text', width: 16 },
    { key: 'problems', head: ['存在问题'], kind: 'text', width: 15 },
    { key: 'next', head: ['下步计划'], kind: 'text', width: 15 }
  ]
})
