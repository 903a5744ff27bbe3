import { defineTable, sum, type KeyOf } from '@documents/tables/table-column'

/** T12 验收评分表; the confirmation (销号确认单) stands under it as a form. Source: domain §3.3. */
export const scoreSheet = defineTable({
  sheet: '验收评分表',
  title: '验收评分表',
  unit: '分',
  paper: 'A4',
  labelKey: 'clause',
  unknown: '',
  frozenColumns: 1,
  columns: [
    { key: 'clause', head: ['验收条款'], kind: 'text', width: 26 },
    { key: 'full', head: ['分值'], kind: 'tenths', width: 8, total: sum },
    { key: 'standard', head: ['评分标准'], kind: 'text', width: 40 },
    { key: 'score', head: ['得分'], kind: 'tenths', width: 8, total: sum },
    { key: 'reason', head: ['扣分原因'], kind: 'text', width: 24 },
    { key: 'evidence', head: ['佐证'], kind: 'text', width: 18 }
  ]
})
export type ScoreSheetKey = KeyOf<typeof scoreSheet>
