import { defineTable, sum, type KeyOf } from '@documents/tables/table-column'

/** T5 资金台账: a line for every flow, a source without one has a line of its own. Source: domain §3.3. */
export const fundLedger = defineTable({
  sheet: '资金台账',
  title: '提质升级资金台账',
  unit: '万元',
  paper: 'A4',
  labelKey: 'centerName',
  unknown: '',
  frozenColumns: 2,
  columns: [
    { key: 'projectNo', head: ['项目编号'], kind: 'code', width: 14 },
    { key: 'centerName', head: ['中心'], kind: 'text', width: 18 },
    { key: 'source', head: ['资金来源'], kind: 'word', width: 10 },
    { key: 'docNo', head: ['文号'], kind: 'text', width: 14 },
    { key: 'planned', head: ['计划'], kind: 'money', width: 11, total: sum },
    { key: 'arrivedOn', head: ['到位日期'], kind: 'date', width: 11 },
    { key: 'arrived', head: ['到位金额'], kind: 'money', width: 11, total: sum },
    { key: 'paidOn', head: ['支付日期'], kind: 'date', width: 11 },
    { key: 'paid', head: ['支付金额'], kind: 'money', width: 11, total: sum },
    { key: 'payee', head: ['收款单位'], kind: 'text', width: 14 },
    { key: 'purpose', head: ['用途'], kind: 'text', width: 12 },
    {
      key: 'arrivalRate',
      head: ['到位率'],
      kind: 'rate',
      width: 8,
      total: { kind: 'share', part: 'arrived', whole: 'planned' }
    },
    {
      key: 'executionRate',
      head: ['执行率'],
      kind: 'rate',
      width: 8,
      total: { kind: 'share', part: 'paid', whole: 'arrived' }
    },
    {
      key: 'balance',
      head: ['结余'],
      kind: 'money',
      width: 11,
      total: { kind: 'difference', of: 'arrived', less: 'paid' }
    },
    { key: 'voucherNo', head: ['凭证号'], kind: 'code', width: 12 }
  ]
})
export type FundLedgerKey = KeyOf<typeof fundLedger>
