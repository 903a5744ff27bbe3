import { defineTable, sum } from '@documents/tables/table-column'

const frame = { paper: 'A4', unit: '', unknown: '', frozenColumns: 1 } as const

/** 七、检查. Source: domain §3.3. */
export const inspectionTable = defineTable({
  ...frame,
  sheet: '七、督导检查',
  title: '督导检查',
  labelKey: 'date',
  columns: [
    { key: 'date', head: ['日期'], kind: 'date', width: 11 },
    { key: 'round', head: ['类型'], kind: 'word', width: 9 },
    { key: 'team', head: ['检查组'], kind: 'text', width: 16 },
    { key: 'score', head: ['得分'], kind: 'tenths', width: 7 },
    { key: 'issues', head: ['问题'], kind: 'count', width: 6, total: sum },
    { key: 'open', head: ['未销号'], kind: 'count', width: 7, total: sum },
    { key: 'summary', head: ['检查情况'], kind: 'text', width: 26 }
  ]
})

export const issueTable = defineTable({
  ...frame,
  sheet: '七、问题销号',
  title: '问题整改与销号',
  labelKey: 'issueNo',
  columns: [
    { key: 'issueNo', head: ['编号'], kind: 'word', width: 11 },
    { key: 'found', head: ['发现日期'], kind: 'date', width: 11 },
    { key: 'description', head: ['问题'], kind: 'text', width: 16 },
    { key: 'action', head: ['整改措施'], kind: 'text', width: 14 },
    { key: 'due', head: ['时限'], kind: 'date', width: 11 },
    { key: 'state', head: ['状态'], kind: 'word', width: 8 },
    { key: 'closed', head: ['销号日期'], kind: 'date', width: 11 }
  ]
})

/** 十一、验收: the levels in one view, the sheets after it. */
export const acceptanceTable = defineTable({
  ...frame,
  sheet: '十一、验收意见',
  title: '三级验收意见',
  labelKey: 'level',
  columns: [
    { key: 'level', head: ['级别'], kind: 'word', width: 10 },
    { key: 'date', head: ['日期'], kind: 'date', width: 11 },
    { key: 'score', head: ['得分'], kind: 'tenths', width: 8 },
    { key: 'conclusion', head: ['结论'], kind: 'word', width: 9 },
    { key: 'leader', head: ['组长'], kind: 'word', width: 10 },
    { key: 'rectification', head: ['整改事项'], kind: 'text', width: 20 },
    { key: 'certificateNo', head: ['文书号'], kind: 'word', width: 13 }
  ]
})

export const scoreTable = defineTable({
  ...frame,
  sheet: '十一、评分',
  title: '验收评分',
  unit: '分',
  labelKey: 'clause',
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'clause', head: ['验收条款'], kind: 'text', width: 20 },
    { key: 'standard', head: ['评分标准'], kind: 'text', width: 26 },
    { key: 'full', head: ['分值'], kind: 'tenths', width: 7, total: sum },
    { key: 'score', head: ['得分'], kind: 'tenths', width: 7, total: sum },
    { key: 'reason', head: ['扣分原因'], kind: 'text', width: 16 }
  ]
})
