import { defineTable, sum } from '@documents/tables/table-column'

const frame = { paper: 'A4', unknown: '', frozenColumns: 1 } as const

/** 三、建设内容 before and after. Source: domain §3.3. */
export const itemTable = defineTable({
  ...frame,
  sheet: '三、建设内容',
  title: '建设内容升级前后对比',
  unit: '万元',
  labelKey: 'item',
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'item', head: ['建设内容'], kind: 'text', width: 18 },
    { key: 'quantity', head: ['数量'], kind: 'word', width: 10 },
    { key: 'before', head: ['升级前'], kind: 'text', width: 15 },
    { key: 'after', head: ['升级后'], kind: 'text', width: 15 },
    { key: 'cost', head: ['费用'], kind: 'money', width: 10, total: sum },
    { key: 'done', head: ['完成(%)'], kind: 'percent', width: 7 }
  ]
})

export const functionTable = defineTable({
  ...frame,
  sheet: '三、功能清单',
  title: '服务功能清单',
  unit: '',
  labelKey: 'name',
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'code', head: ['代码'], kind: 'code', width: 6 },
    { key: 'name', head: ['服务功能'], kind: 'text', width: 26 },
    { key: 'before', head: ['升级前'], kind: 'word', width: 8 },
    { key: 'now', head: ['现在'], kind: 'word', width: 14 },
    { key: 'charge', head: ['收费'], kind: 'word', width: 10 },
    { key: 'since', head: ['开展日期'], kind: 'date', width: 11 }
  ]
})

/** 四、责任体系. Phones are masked. */
export const dutyTable = defineTable({
  ...frame,
  sheet: '四、责任体系',
  title: '包联与责任人',
  unit: '',
  labelKey: 'role',
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'role', head: ['责任'], kind: 'word', width: 18 },
    { key: 'person', head: ['姓名'], kind: 'word', width: 12 },
    { key: 'organization', head: ['单位'], kind: 'text', width: 30 },
    { key: 'phone', head: ['电话'], kind: 'code', width: 15 }
  ]
})
