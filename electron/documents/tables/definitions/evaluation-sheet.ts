import { defineTable, sum, type KeyOf } from '@documents/tables/table-column'

/** T13 评价打分表, filled in by hand. Source: domain §3.3. */
export const evaluationSheet = defineTable({
  sheet: '评价打分表',
  title: '评价打分表',
  unit: '分',
  paper: 'A4',
  labelKey: 'indicator',
  unknown: '',
  frozenColumns: 2,
  columns: [
    { key: 'dimension', head: ['维度'], kind: 'word', width: 18 },
    { key: 'indicator', head: ['指标'], kind: 'text', width: 24 },
    { key: 'full', head: ['分值'], kind: 'count', width: 6, total: sum },
    { key: 'dataSource', head: ['数据来源'], kind: 'text', width: 34 },
    { key: 'actual', head: ['实际值'], kind: 'text', width: 14 },
    { key: 'score', head: ['得分'], kind: 'tenths', width: 8 },
    { key: 'remark', head: ['说明'], kind: 'text', width: 24 }
  ]
})
export type EvaluationSheetKey = KeyOf<typeof evaluationSheet>
