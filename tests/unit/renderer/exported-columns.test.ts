import { describe, expect, it } from 'vitest'
import { exportedCells, exportedColumn, totalsInWords } from '@renderer/components/table/exported-columns'
import {
  areaCells,
  countCells,
  percentCells,
  tenthsCells,
  wanCells
} from '@renderer/components/table/number-cells'
import type { TableColumn } from '@renderer/components/table/table-column'
import { projectColumns } from '@renderer/features/projects/project-table'

interface Row {
  name: string
  on: string | null
  fen: number | null
  share: number | null
}
const columns: TableColumn<Row>[] = [
  { key: 'name', title: '项目', width: 150, format: (row) => row.name },
  { key: 'on', title: '销号日期', width: 100, kind: 'date', format: (row) => row.on ?? '—' },
  { key: 'fen', title: '投资（万元）', width: 108, ...wanCells((row: Row) => row.fen) },
  { key: 'share', title: '到位率', width: 40, ...percentCells((row: Row) => row.share) }
]

describe('a list that is exported', () => {
  it('has the heads of the screen, rates with their unit, widths in characters', () => {
    expect(columns.map(exportedColumn)).toEqual([
      { title: '项目', kind: 'text', width: 20 },
      { title: '销号日期', kind: 'date', width: 13 },
      { title: '投资（万元）', kind: 'money', width: 14 },
      { title: '到位率（%）', kind: 'rate', width: 8 }
    ])
  })

  it('holds numbers unrounded and words what is unknown as the screen does', () => {
    expect(exportedCells(columns, { name: '甲', on: '2026-09-30', fen: 12_345_678, share: 1 / 3 })).toEqual([
      '甲',
      '2026-09-30',
      12_345_678,
      1 / 3
    ])
    expect(exportedCells(columns, { name: '=1+1', on: null, fen: null, share: null })).toEqual([
      '=1+1',
      '—',
      '—',
      '—'
    ])
  })

  it('says the totals of the columns that are shown', () => {
    expect(totalsInWords(columns, { name: '合计', fen: '1,234.57', hidden: '9' })).toEqual([
      '投资（万元） 1,234.57'
    ])
  })

  it('gives days of projects as days and their money as numbers', () => {
    const kinds = Object.fromEntries(projectColumns.map(({ key, kind }) => [key, kind]))
    expect(kinds).toMatchObject({ projectNo: 'code', planFinish: 'date', budgetTotal: 'money' })
  })
})

describe('cells of numbers', () => {
  it('print a number in the unit of their head', () => {
    const printed = [
      countCells((value: number | null) => value),
      tenthsCells((value: number | null) => value),
      areaCells((value: number | null) => value),
      wanCells((value: number | null) => value),
      percentCells((value: number | null) => value)
    ].map(({ format }, at) => format([12_345, 15, 10_050, 12_345_600, 0.74786][at] ?? null))
    expect(printed).toEqual(['12,345', '1.5', '100.50', '12.35', '74.79%'])
  })

  it('show a dash or nothing for what is not known', () => {
    expect(areaCells(() => null).format(null)).toBe('—')
    expect(areaCells(() => null, '').format(null)).toBe('')
  })
})
