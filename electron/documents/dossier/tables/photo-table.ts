import { defineTable } from '@documents/tables/table-column'

/** 影像资料清单: every photo of the dossier; the twin of the pictures. */
export const photoTable = defineTable({
  paper: 'A4',
  unit: '',
  unknown: '',
  frozenColumns: 1,
  sheet: '十三、影像清单',
  title: '影像资料清单',
  labelKey: 'name',
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'slot', head: ['位置'], kind: 'word', width: 10 },
    { key: 'name', head: ['照片'], kind: 'text', width: 22 },
    { key: 'note', head: ['说明'], kind: 'text', width: 18 },
    { key: 'of', head: ['所属'], kind: 'text', width: 14 },
    { key: 'date', head: ['拍摄日期'], kind: 'date', width: 11 }
  ]
})
