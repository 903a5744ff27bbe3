import { defineTable, sum, type KeyOf } from '@documents/tables/table-column'

/** T8, first part: 人员配备台账, a line for every post held. Source: domain §3.3. */
export const staffLedger = defineTable({
  sheet: '人员台账',
  title: '人员配备台账',
  unit: '人',
  paper: 'A4',
  labelKey: 'centerName',
  unknown: '',
  frozenColumns: 2,
  columns: [
    { key: 'centerName', head: ['中心'], kind: 'text', width: 26 },
    { key: 'name', head: ['姓名'], kind: 'word', width: 10 },
    { key: 'post', head: ['岗位'], kind: 'word', width: 14 },
    { key: 'identity', head: ['身份'], kind: 'word', width: 14 },
    { key: 'fullTime', head: ['专/兼'], kind: 'word', width: 6 },
    { key: 'fte', head: ['折算(FTE)'], kind: 'tenths', width: 8, total: sum },
    { key: 'certificate', head: ['证书'], kind: 'text', width: 18 },
    { key: 'since', head: ['到岗日期'], kind: 'date', width: 11 },
    { key: 'phone', head: ['电话(脱敏)'], kind: 'code', width: 14 }
  ]
})

/** The same with phones in full, which its head says. */
export const staffLedgerInFull: typeof staffLedger = {
  ...staffLedger,
  columns: staffLedger.columns.map((column) =>
    column.key === 'phone' ? { ...column, head: ['电话'] } : column
  )
}
export type StaffLedgerKey = KeyOf<typeof staffLedger>

/** T8, second part: 缺口表. */
export const staffGap = defineTable({
  sheet: '缺口表',
  title: '人员配备缺口表',
  unit: '人、%',
  paper: 'A4',
  labelKey: 'unit',
  unknown: '—',
  frozenColumns: 1,
  columns: [
    { key: 'unit', head: ['单位'], kind: 'text', width: 18 },
    { key: 'servedPop', head: ['服务人口'], kind: 'count', width: 12, total: sum },
    { key: 'norm', head: ['标准'], kind: 'text', width: 40 },
    { key: 'required', head: ['应配'], kind: 'count', width: 9, total: sum },
    { key: 'present', head: ['在岗'], kind: 'tenths', width: 9, total: sum },
    { key: 'gap', head: ['缺口'], kind: 'tenths', width: 9, total: sum },
    {
      key: 'rate',
      head: ['配备率%'],
      kind: 'rate',
      width: 10,
      total: { kind: 'share', part: 'present', whole: 'required' }
    },
    { key: 'certified', head: ['持证率%'], kind: 'rate', width: 10 }
  ]
})
export type StaffGapKey = KeyOf<typeof staffGap>
