import { defineTable, sum, type KeyOf } from '@documents/tables/table-column'

/** T3 项目进度月报表; the title names the month. Source: domain §3.3. */
export const monthlyReport = defineTable({
  sheet: '进度月报',
  title: '项目进度月报表',
  unit: '万元',
  paper: 'A3',
  labelKey: 'centerName',
  unknown: '—',
  frozenColumns: 3,
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'projectNo', head: ['项目编号'], kind: 'code', width: 14 },
    { key: 'centerName', head: ['中心名称'], kind: 'text', width: 18 },
    { key: 'goal', head: ['年度目标'], kind: 'text', width: 20 },
    { key: 'planned', head: ['本月计划进度%'], kind: 'percent', width: 8 },
    { key: 'actual', head: ['累计实际进度%'], kind: 'percent', width: 8 },
    { key: 'timeProgress', head: ['序时进度%'], kind: 'rate', width: 8 },
    { key: 'deviation', head: ['偏差(百分点)'], kind: 'points', width: 8 },
    { key: 'light', head: ['亮灯'], kind: 'word', width: 9 },
    { key: 'done', head: ['本月完成工作'], kind: 'text', width: 26 },
    { key: 'invested', head: ['累计完成投资(万元)'], kind: 'money', width: 11, total: sum },
    { key: 'paid', head: ['资金支付(万元)'], kind: 'money', width: 11, total: sum },
    { key: 'problems', head: ['存在问题'], kind: 'text', width: 22 },
    { key: 'coordination', head: ['需协调事项'], kind: 'text', width: 18 },
    { key: 'nextStep', head: ['下步计划(含时限)'], kind: 'text', width: 22 },
    { key: 'person', head: ['责任人'], kind: 'word', width: 8 }
  ]
})
export type MonthlyReportKey = KeyOf<typeof monthlyReport>
