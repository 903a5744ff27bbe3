import { defineTable, type KeyOf } from '@documents/tables/table-column'

/** 勾稽检查: the relations that do not hold. A number stands as text, since each has a unit of its own. */
export const reconcileList = defineTable({
  sheet: '勾稽检查',
  title: '勾稽检查清单',
  unit: '',
  paper: 'A4',
  labelKey: 'rule',
  unknown: '',
  frozenColumns: 2,
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'severity', head: ['程度'], kind: 'word', width: 6 },
    { key: 'rule', head: ['关系'], kind: 'text', width: 22 },
    { key: 'left', head: ['一方'], kind: 'text', width: 30 },
    { key: 'leftValue', head: ['数值'], kind: 'word', width: 14 },
    { key: 'right', head: ['另一方'], kind: 'text', width: 30 },
    { key: 'rightValue', head: ['数值'], kind: 'word', width: 14 },
    { key: 'difference', head: ['相差'], kind: 'word', width: 12 },
    { key: 'tolerance', head: ['允许'], kind: 'word', width: 10 },
    { key: 'place', head: ['去改'], kind: 'word', width: 12 }
  ]
})
export type ReconcileListKey = KeyOf<typeof reconcileList>
