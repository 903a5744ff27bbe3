import type { LedgerAddition, LedgerCellChange, LedgerProblem } from '@contract/ledger'
import { countCells } from '@renderer/components/table/number-cells'
import type { TableColumn, TableLoad } from '@renderer/components/table/table-column'

export const problemColumns: TableColumn<LedgerProblem>[] = [
  { key: 'sheet', title: '文件 · 工作表', width: 190, format: (row) => sheetOf(row) },
  { key: 'row', title: '行', width: 60, ...countCells((row: LedgerProblem) => row.row) },
  { key: 'column', title: '列', width: 130, format: (row) => placeOf(row) },
  { key: 'message', title: '问题', width: 440, format: (row) => row.message },
  { key: 'advice', title: '怎么改', width: 340, format: (row) => row.advice }
]

export const changeColumns: TableColumn<LedgerCellChange>[] = [
  { key: 'row', title: '行', width: 60, ...countCells((row: LedgerCellChange) => row.row) },
  { key: 'sheet', title: '文件 · 工作表', width: 190, format: (row) => sheetOf(row), hidden: true },
  { key: 'subject', title: '中心、人员、项目', width: 240, format: (row) => row.subject },
  { key: 'column', title: '列', width: 150, format: (row) => placeOf(row) },
  { key: 'oldText', title: '系统里', width: 280, format: (row) => row.oldText },
  { key: 'newText', title: '导入后', width: 280, format: (row) => row.newText }
]

export const additionColumns: TableColumn<LedgerAddition>[] = [
  { key: 'row', title: '行', width: 60, ...countCells((row: LedgerAddition) => row.row) },
  { key: 'sheet', title: '文件 · 工作表', width: 190, format: (row) => sheetOf(row), hidden: true },
  { key: 'name', title: '新增', width: 260, format: (row) => row.name },
  { key: 'place', title: '在哪里', width: 280, format: (row) => row.place },
  { key: 'warning', title: '请留意', width: 420, format: (row) => row.warning }
]

/** Windows of a list that is already in memory. */
export function loadFrom<Row>(rows: readonly Row[]): TableLoad<Row> {
  return ({ offset, limit }) =>
    Promise.resolve({ total: rows.length, rows: rows.slice(offset, offset + limit) })
}

function placeOf({ column, head }: { column: string; head: string }): string {
  if (column === '') return head === '' ? '整行' : head
  return `${column} ${head}`
}

function sheetOf({ file, sheet }: { file: string; sheet: string }): string {
  return `${file} · ${sheet}`
}
