import { letterStates, letterTypes, type LetterState } from '@domain/letter/vocabulary'
import type { LetterRow } from '@contract/letter'
import type { TableColumn } from '@renderer/components/table/table-column'

/** Colour is never alone: each state has its sign. */
export const letterMarks: Readonly<Record<LetterState, string>> = {
  draft: '○',
  issued: '◐',
  replied: '✓',
  withdrawn: '✕'
}

export const letterColumns: TableColumn<LetterRow>[] = [
  { key: 'letterNo', title: '编号', width: 116, kind: 'code', fixed: true, format: (row) => row.letterNo },
  { key: 'type', title: '类型', width: 84, format: (row) => letterTypes[row.type] },
  { key: 'unitName', title: '致送单位', width: 96, format: (row) => row.unitName },
  { key: 'title', title: '标题', width: 380, format: (row) => row.title },
  // The title names the project.
  { key: 'projectName', title: '项目', width: 200, hidden: true, format: (row) => row.projectName ?? '—' },
  {
    key: 'state',
    title: '状态',
    width: 88,
    format: (row) => `${letterMarks[row.state]} ${letterStates[row.state]}`
  },
  { key: 'issuedOn', title: '发出日期', width: 100, kind: 'date', format: (row) => row.issuedOn ?? '—' },
  { key: 'replyDue', title: '回复期限', width: 100, kind: 'date', format: (row) => row.replyDue },
  {
    key: 'repliedOn',
    title: '回复',
    width: 112,
    kind: 'date',
    format: (row) => row.repliedOn ?? (row.daysOverdue > 0 ? `▲ 超期 ${row.daysOverdue} 天` : '—')
  }
]
