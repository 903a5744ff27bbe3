import { formatCount } from '@domain/figure/format-figure'
import { paperFormats, recordedTables, screenPapers } from '@domain/paper/paper-tables'
import { isCodeOf } from '@domain/vocabulary-lookup'
import type { ExportRecordLine } from '@contract/paper'
import { countCells } from '@renderer/components/table/number-cells'
import type { TableColumn } from '@renderer/components/table/table-column'
import { formatInstant } from '@renderer/format'

export const recordColumns: TableColumn<ExportRecordLine>[] = [
  {
    key: 'at',
    title: '时间',
    width: 140,
    kind: 'code',
    fixed: true,
    format: (row) => formatInstant(row.exportedAt)
  },
  { key: 'by', title: '经办人', width: 90, format: (row) => row.exportedBy },
  { key: 'title', title: '表', width: 240, format: (row) => row.title },
  { key: 'scope', title: '范围', width: 210, format: (row) => row.scopeWords },
  { key: 'cutoff', title: '截止日', width: 100, kind: 'date', format: (row) => row.cutoff },
  { key: 'rows', title: '行数', width: 70, ...countCells((row: ExportRecordLine) => rowsOf(row)) },
  { key: 'format', title: '格式', width: 64, format: (row) => paperFormats[row.format] },
  { key: 'file', title: '文件名', width: 260, format: (row) => row.fileName },
  { key: 'rule', title: '亮灯规则', width: 190, format: (row) => row.lightRule },
  { key: 'target', title: '目标版本', width: 190, format: (row) => row.targetVersion },
  { key: 'phones', title: '电话', width: 70, format: (row) => (row.phones === 'full' ? '完整' : '隐去') },
  { key: 'reason', title: '电话完整的原因', width: 180, hidden: true, format: (row) => row.reason },
  { key: 'sha256', title: '指纹（SHA-256）', width: 150, hidden: true, format: (row) => row.sha256 }
]

/** A page as it was seen has no rows. */
function rowsOf({ table, rows }: ExportRecordLine): number | null {
  return isCodeOf(screenPapers, table) ? null : rows
}

/** One of many of its kind, told apart by its title. */
function isNamed({ table }: ExportRecordLine): boolean {
  return table === 'list' || table === 'dossier' || isCodeOf(screenPapers, table)
}

/** The record in sentences, for who asks about one file. */
export function recordWords(record: ExportRecordLine): { label: string; text: string }[] {
  const words: [string, string][] = [
    [
      '表',
      isNamed(record) ? `${recordedTables[record.table]}：${record.title}` : recordedTables[record.table]
    ],
    ['范围', record.scopeWords],
    ['截止日', record.cutoff],
    ['亮灯规则', record.lightRule],
    ['目标版本', record.targetVersion],
    ['行数', rowsOf(record) === null ? '' : formatCount(record.rows)],
    ['导出时的文件名', record.fileName],
    ['导出', `${formatInstant(record.exportedAt)}　${record.exportedBy}`],
    [
      '电话',
      record.phones === 'full'
        ? `完整；原因：${record.reason === '' ? '未填' : record.reason}`
        : '隐去中间几位'
    ],
    ['指纹（SHA-256）', record.sha256]
  ]
  return words.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }))
}
