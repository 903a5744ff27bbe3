import { defineTable } from '@documents/tables/table-column'

/** 目录 over the dossiers of one export. */
export const indexTable = defineTable({
  sheet: '目录',
  title: '一中心一档目录',
  unit: '',
  paper: 'A4',
  unknown: '',
  frozenColumns: 2,
  labelKey: 'centerName',
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 6 },
    { key: 'projectNo', head: ['编号'], kind: 'code', width: 16 },
    { key: 'centerName', head: ['中心'], kind: 'text', width: 26 },
    { key: 'unit', head: ['单位'], kind: 'text', width: 20 },
    { key: 'archived', head: ['归档'], kind: 'word', width: 8 },
    { key: 'have', head: ['已有材料'], kind: 'count', width: 9 },
    { key: 'required', head: ['应有材料'], kind: 'count', width: 9 },
    { key: 'share', head: ['完整度(%)'], kind: 'rate', width: 10 },
    { key: 'missing', head: ['缺项'], kind: 'text', width: 44 },
    { key: 'files', head: ['文件名'], kind: 'text', width: 44 }
  ]
})
