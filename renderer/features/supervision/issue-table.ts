import { issueCategories, issueFinders, issueSeverities, issueStates } from '@domain/issue/vocabulary'
import type { IssueRow } from '@contract/issue-list'
import type { TableColumn } from '@renderer/components/table/table-column'
import { delayInWords, issueMarks } from '@renderer/features/supervision/issue-words'

/** Columns of 问题台账; the rest can be chosen. Source: domain §3.3 T6. */
export const issueColumns: TableColumn<IssueRow>[] = [
  {
    key: 'issueNo',
    title: '问题编号',
    width: 116,
    kind: 'code',
    fixed: true,
    sortable: true,
    format: (row) => row.issueNo
  },
  { key: 'description', title: '问题描述', width: 230, fixed: true, format: (row) => row.description },
  {
    key: 'state',
    title: '状态',
    width: 96,
    format: (row) => `${issueMarks[row.state]} ${issueStates[row.state]}`
  },
  { key: 'dueOn', title: '整改时限', width: 100, kind: 'date', sortable: true, format: (row) => row.dueOn },
  { key: 'delay', title: '时限提示', width: 116, format: (row) => delayInWords(row) || '—' },
  { key: 'centerName', title: '中心', width: 176, sortable: true, format: (row) => row.centerName },
  { key: 'category', title: '问题类别', width: 84, format: (row) => issueCategories[row.category] },
  {
    key: 'severity',
    title: '程度',
    width: 72,
    sortable: true,
    format: (row) => issueSeverities[row.severity]
  },
  {
    key: 'dutyUnitName',
    title: '责任单位',
    width: 92,
    sortable: true,
    format: (row) => row.dutyUnitName
  },
  { key: 'dutyPerson', title: '责任人', width: 76, format: (row) => row.dutyPerson || '—' },
  {
    key: 'foundOn',
    title: '发现日期',
    width: 100,
    kind: 'date',
    sortable: true,
    format: (row) => row.foundOn
  },
  { key: 'foundBy', title: '发现方式', width: 84, format: (row) => issueFinders[row.foundBy] },
  {
    key: 'closedOn',
    title: '销号日期',
    width: 100,
    kind: 'date',
    sortable: true,
    format: (row) => row.closedOn ?? '—'
  },
  { key: 'closedBy', title: '验证人', width: 76, hidden: true, format: (row) => row.closedBy || '—' },
  {
    key: 'projectName',
    title: '项目',
    width: 220,
    hidden: true,
    format: (row) => row.projectName ?? '—'
  }
]
