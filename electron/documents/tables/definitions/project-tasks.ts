import { defineTable, sum, type KeyOf } from '@documents/tables/table-column'

/** T2 提质升级任务台账(总表). Source: domain §3.3. */
export const projectTasks = defineTable({
  sheet: '任务台账',
  title: '提质升级任务台账（总表）',
  unit: '万元',
  paper: 'A3',
  labelKey: 'centerName',
  unknown: '',
  frozenColumns: 5,
  columns: [
    { key: 'seq', head: ['序号'], kind: 'seq', width: 5 },
    { key: 'projectNo', head: ['项目编号'], kind: 'code', width: 12 },
    { key: 'county', head: ['县区'], kind: 'word', width: 8 },
    { key: 'town', head: ['街道(乡镇)'], kind: 'word', width: 11 },
    { key: 'centerName', head: ['中心名称'], kind: 'text', width: 16 },
    { key: 'kind', head: ['类别'], kind: 'word', width: 9 },
    { key: 'tier', head: ['层级'], kind: 'word', width: 8 },
    { key: 'name', head: ['项目名称'], kind: 'text', width: 18 },
    { key: 'category', head: ['升级类别'], kind: 'word', width: 9 },
    { key: 'items', head: ['建设内容'], kind: 'text', width: 26 },
    { key: 'budget', head: ['总投资(万元)'], kind: 'money', width: 11, total: sum },
    { key: 'central', head: ['其中', '中央'], kind: 'money', width: 8, total: sum },
    { key: 'province', head: ['其中', '省'], kind: 'money', width: 8, total: sum },
    { key: 'city', head: ['其中', '市'], kind: 'money', width: 8, total: sum },
    { key: 'countyFunds', head: ['其中', '县区'], kind: 'money', width: 8, total: sum },
    { key: 'social', head: ['其中', '社会'], kind: 'money', width: 8, total: sum },
    { key: 'other', head: ['其中', '其他'], kind: 'money', width: 8, total: sum },
    { key: 'planStart', head: ['计划开工'], kind: 'date', width: 11 },
    { key: 'planFinish', head: ['计划完工'], kind: 'date', width: 11 },
    { key: 'planAccept', head: ['计划验收'], kind: 'date', width: 11 },
    { key: 'cityLeader', head: ['市级包联领导'], kind: 'word', width: 8 },
    { key: 'cityDepartment', head: ['市直部门'], kind: 'word', width: 12 },
    { key: 'countyLeader', head: ['县区责任领导'], kind: 'word', width: 8 },
    { key: 'townPerson', head: ['街道责任人'], kind: 'word', width: 8 },
    { key: 'villagePerson', head: ['社区(村)责任人'], kind: 'word', width: 8 },
    { key: 'stage', head: ['当前阶段'], kind: 'word', width: 12 },
    { key: 'progress', head: ['形象进度%'], kind: 'percent', width: 6 },
    { key: 'light', head: ['亮灯'], kind: 'word', width: 9 },
    { key: 'acceptedOn', head: ['销号日期'], kind: 'date', width: 11 },
    { key: 'remark', head: ['备注'], kind: 'text', width: 12 }
  ]
})
export type ProjectTasksKey = KeyOf<typeof projectTasks>
