import { defineTable, type KeyOf } from '@documents/tables/table-column'

/** T6 问题整改销号台账. Source: domain §3.3. */
export const issueLedger = defineTable({
  sheet: '问题台账',
  title: '问题整改销号台账',
  unit: '',
  paper: 'A4',
  labelKey: 'place',
  unknown: '',
  frozenColumns: 2,
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'issueNo', head: ['问题编号'], kind: 'code', width: 14 },
    { key: 'foundBy', head: ['发现方式'], kind: 'word', width: 8 },
    { key: 'foundOn', head: ['发现日期'], kind: 'date', width: 11 },
    { key: 'place', head: ['中心/项目'], kind: 'text', width: 20 },
    { key: 'description', head: ['问题描述'], kind: 'text', width: 26 },
    { key: 'category', head: ['类别'], kind: 'word', width: 6 },
    { key: 'action', head: ['整改措施'], kind: 'text', width: 20 },
    { key: 'dutyUnit', head: ['责任单位'], kind: 'word', width: 10 },
    { key: 'dutyPerson', head: ['责任人'], kind: 'word', width: 8 },
    { key: 'dueOn', head: ['整改时限'], kind: 'date', width: 11 },
    { key: 'progress', head: ['进展'], kind: 'text', width: 18 },
    { key: 'closed', head: ['是否销号'], kind: 'word', width: 8 },
    { key: 'closedOn', head: ['销号日期'], kind: 'date', width: 11 },
    { key: 'closedBy', head: ['验证人'], kind: 'word', width: 8 },
    { key: 'evidence', head: ['佐证'], kind: 'text', width: 14 },
    { key: 'daysOverdue', head: ['超期天数'], kind: 'count', width: 8 }
  ]
})
export type IssueLedgerKey = KeyOf<typeof issueLedger>
