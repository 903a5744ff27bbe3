import { defineTable } from '@documents/tables/table-column'

const frame = { paper: 'A4', unit: '', unknown: '', frozenColumns: 1 } as const

/** 十二、成效对比: before, now and change of each measure with its unit. Source: domain §3.3. */
export const resultTable = defineTable({
  ...frame,
  unknown: '—',
  sheet: '十二、成效对比',
  title: '升级前后成效对比',
  labelKey: 'measure',
  columns: [
    { key: 'measure', head: ['指标'], kind: 'word', width: 20 },
    { key: 'before', head: ['升级前'], kind: 'count', width: 14 },
    { key: 'now', head: ['现在'], kind: 'count', width: 14 },
    { key: 'change', head: ['变化'], kind: 'count', width: 14, signed: true },
    { key: 'unit', head: ['单位'], kind: 'word', width: 18 }
  ]
})

/** 附件清单: every paper that a record names. */
export const annexTable = defineTable({
  ...frame,
  sheet: '附件清单',
  title: '附件清单',
  labelKey: 'paper',
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'paper', head: ['材料'], kind: 'text', width: 34 },
    { key: 'of', head: ['用于'], kind: 'text', width: 30 },
    { key: 'date', head: ['日期'], kind: 'date', width: 11 }
  ]
})

/** What a whole dossier still lacks. */
export const missingTable = defineTable({
  ...frame,
  sheet: '缺项清单',
  title: '缺项清单',
  labelKey: 'paper',
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'section', head: ['所属部分'], kind: 'word', width: 22 },
    { key: 'paper', head: ['缺少的材料'], kind: 'text', width: 22 },
    { key: 'advice', head: ['怎么补'], kind: 'text', width: 31 }
  ]
})
