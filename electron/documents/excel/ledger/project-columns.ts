import type { LedgerColumn } from '@documents/excel/ledger/ledger-columns'

/** 10 billion 元 in fen. */
const most = 1_000_000_000_000

/**
 * T2 提质升级任务台账 as it comes in. Derived columns are sums, lists or the work of other pages: known, but not taken.
 * 年度, 计入任务 and what a changed plan asks for stand beside the columns of the paper. Source: domain §3.3 T2.
 */
export const projectColumns = [
  { key: 'seq', head: '序号', kind: 'count', width: 6, max: 1_000_000_000, derived: true },
  { key: 'projectNo', head: '项目编号', kind: 'identifier', width: 14, max: 40 },
  { key: 'year', head: '年度', kind: 'year', width: 7, max: 20 },
  { key: 'county', head: '县区', kind: 'text', width: 10, max: 60 },
  { key: 'town', head: '街道(乡镇)', kind: 'text', width: 13, max: 60 },
  { key: 'center', head: '中心名称', kind: 'text', width: 26, max: 60 },
  { key: 'kind', head: '类别', kind: 'word', width: 10, max: 20, derived: true },
  { key: 'tier', head: '层级', kind: 'word', width: 10, max: 20, derived: true },
  { key: 'name', head: '项目名称', kind: 'text', width: 26, max: 80 },
  { key: 'category', head: '升级类别', kind: 'word', width: 12, max: 20 },
  { key: 'items', head: '建设内容', kind: 'text', width: 26, max: 2000, derived: true },
  { key: 'budget', head: '总投资(万元)', kind: 'money', width: 13, max: most },
  { key: 'central', head: '中央', kind: 'money', width: 10, max: most, derived: true },
  { key: 'province', head: '省', kind: 'money', width: 10, max: most, derived: true },
  { key: 'city', head: '市', kind: 'money', width: 10, max: most, derived: true },
  { key: 'countyFunds', head: '县区资金', kind: 'money', width: 10, max: most, derived: true },
  { key: 'social', head: '社会', kind: 'money', width: 10, max: most, derived: true },
  { key: 'other', head: '其他', kind: 'money', width: 10, max: most, derived: true },
  { key: 'counts', head: '计入任务', kind: 'word', width: 9, max: 10 },
  { key: 'planStart', head: '计划开工', kind: 'date', width: 12, max: 10 },
  { key: 'planFinish', head: '计划完工', kind: 'date', width: 12, max: 10 },
  { key: 'planAccept', head: '计划验收', kind: 'date', width: 12, max: 10 },
  { key: 'planReason', head: '调整原因', kind: 'text', width: 20, max: 200 },
  { key: 'planDocNo', head: '调整文号', kind: 'text', width: 16, max: 60 },
  { key: 'cityLeader', head: '市级包联领导', kind: 'text', width: 12, max: 20 },
  { key: 'cityDepartment', head: '市直部门', kind: 'text', width: 12, max: 60 },
  { key: 'countyLeader', head: '县区责任领导', kind: 'text', width: 12, max: 20 },
  { key: 'townPerson', head: '街道责任人', kind: 'text', width: 12, max: 20 },
  { key: 'villagePerson', head: '社区(村)责任人', kind: 'text', width: 12, max: 20 },
  { key: 'stage', head: '当前阶段', kind: 'word', width: 12, max: 20 },
  { key: 'progress', head: '形象进度%', kind: 'percent', width: 8, max: 10_000, derived: true },
  { key: 'light', head: '亮灯', kind: 'word', width: 8, max: 20, derived: true },
  { key: 'acceptedOn', head: '销号日期', kind: 'date', width: 12, max: 10 },
  { key: 'remark', head: '备注', kind: 'text', width: 20, max: 500, lines: true }
] as const satisfies readonly LedgerColumn[]

export type ProjectKey = (typeof projectColumns)[number]['key']
