import { defineTable, sum } from '@documents/tables/table-column'

const frame = { paper: 'A4', unit: '', unknown: '', frozenColumns: 1 } as const

/** 九、人员. Phones are masked. Source: domain §3.3. */
export const staffTable = defineTable({
  ...frame,
  sheet: '九、人员',
  title: '在岗人员',
  labelKey: 'name',
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'name', head: ['姓名'], kind: 'word', width: 10 },
    { key: 'post', head: ['岗位'], kind: 'word', width: 18 },
    { key: 'fte', head: ['折算'], kind: 'tenths', width: 7, total: sum },
    { key: 'certificate', head: ['证书'], kind: 'word', width: 14 },
    { key: 'since', head: ['到岗日期'], kind: 'date', width: 11 },
    { key: 'phone', head: ['电话'], kind: 'code', width: 14 }
  ]
})

export const teamTable = defineTable({
  ...frame,
  sheet: '九、队伍',
  title: '队伍和“三自”组织',
  labelKey: 'name',
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'name', head: ['名称'], kind: 'text', width: 24 },
    { key: 'type', head: ['类型'], kind: 'word', width: 18 },
    { key: 'founded', head: ['成立日期'], kind: 'date', width: 11 },
    { key: 'members', head: ['人数'], kind: 'count', width: 8, total: sum },
    { key: 'activities', head: ['年活动(次)'], kind: 'count', width: 10, total: sum }
  ]
})
