import { defineTable, sum } from '@documents/tables/table-column'

const frame = { paper: 'A4', unit: '万元', unknown: '', frozenColumns: 1 } as const

/** 五、资金 by source: planned, arrived, paid, what remains. Source: domain §3.3. */
export const sourceTable = defineTable({
  ...frame,
  sheet: '五、资金来源',
  title: '资金安排与使用',
  labelKey: 'source',
  columns: [
    { key: 'source', head: ['资金来源'], kind: 'word', width: 14 },
    { key: 'docNo', head: ['文号'], kind: 'text', width: 16 },
    { key: 'planned', head: ['计划'], kind: 'money', width: 11, total: sum },
    { key: 'arrived', head: ['到位'], kind: 'money', width: 11, total: sum },
    { key: 'paid', head: ['支付'], kind: 'money', width: 11, total: sum },
    {
      key: 'balance',
      head: ['结余'],
      kind: 'money',
      width: 11,
      total: { kind: 'difference', of: 'arrived', less: 'paid' }
    },
    {
      key: 'arrivalRate',
      head: ['到位率(%)'],
      kind: 'rate',
      width: 8,
      total: { kind: 'share', part: 'arrived', whole: 'planned' }
    }
  ]
})

export const flowTable = defineTable({
  ...frame,
  sheet: '五、到位和支付',
  title: '到位和支付明细',
  labelKey: 'date',
  columns: [
    { key: 'date', head: ['日期'], kind: 'date', width: 11 },
    { key: 'source', head: ['资金来源'], kind: 'word', width: 12 },
    { key: 'arrived', head: ['到位'], kind: 'money', width: 11, total: sum },
    { key: 'paid', head: ['支付'], kind: 'money', width: 11, total: sum },
    { key: 'payee', head: ['收款单位'], kind: 'text', width: 15 },
    { key: 'purpose', head: ['用途'], kind: 'text', width: 12 },
    { key: 'voucherNo', head: ['凭证号'], kind: 'word', width: 11 }
  ]
})
