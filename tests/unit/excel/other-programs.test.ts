import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { proposedTables } from '@documents/excel/ledger/proposed-tables'
import { readLedger } from '@documents/excel/ledger/read-ledger'
import { sketchFile } from '@documents/excel/ledger/sketch-file'

const fixture = (name: string): string => resolve('tests/fixtures/tables', name)

async function staffOf(name: string) {
  const path = fixture(name)
  const sketch = await sketchFile(path)
  const tables = proposedTables(sketch)
  const [reading] = await readLedger(
    { path, includeHidden: false, fillMerged: false, tables },
    () => undefined
  )
  if (reading?.ledger !== 'staff') throw new Error('no list of staff was found')
  return { sketch, reading }
}

/** Serial 46 027 is 2026-01-05, 31 199 is 1985-06-01; a formula counts with the result that its program stored. */
const zhang = { center: '石油社区邻里中心', name: '张三', phone: '13900001111', post: '社工', fte: '1' }
const people = [
  { row: 5, values: { ...zhang, birthYear: '１９９０年３月', validFrom: '2026-01-05' } },
  { row: 6, values: { ...zhang, name: '李四·买买提', birthYear: '1985', phone: '13900002222', fte: '0.5' } },
  { row: 7, values: { ...zhang, name: '王五', birthYear: '1992', phone: '13900003333', fte: '0.5' } },
  { row: 8, values: { ...zhang, name: '赵六', birthYear: '', phone: '13900004400', fte: '' } }
]

it.each(['libreoffice-staff.xlsx', 'sheetjs-staff.xlsx'])(
  '%s: two rows of heads, a hidden sheet, a note, comments and formulas',
  async (name) => {
    const { sketch, reading } = await staffOf(name)
    expect(sketch.sheets).toMatchObject([
      { name: '人员（9月）', ledger: 'staff', isLedger: true, head: { top: 3, bottom: 4 }, rows: 4 },
      { name: '旧表', hidden: true },
      { name: '说明', isLedger: false, head: null }
    ])
    expect(reading.problems).toEqual([])
    expect(reading.rows).toMatchObject(people)
    expect(reading.rows.map(({ values }) => values.validFrom)).toEqual(
      Array.from({ length: 4 }, () => '2026-01-05')
    )
    expect(reading.notices).toContain('合计行没有导入：第 10 行')
  }
)

it('openpyxl, which computes no formula: such a cell is told, never taken for empty', async () => {
  const { reading } = await staffOf('openpyxl-staff.xlsx')
  expect(reading.rows.map(({ row }) => row)).toEqual([5, 8])
  expect(reading.rows).toMatchObject([people[0], people[3]])
  expect(reading.problems.map(({ row, column, message }) => [row, column, message])).toEqual([
    [6, 'G', '单元格是错误值 公式没有计算结果'],
    [7, 'C', '单元格是错误值 公式没有计算结果']
  ])
  expect(reading.notices.join('；')).not.toMatch(/公式.*(G6|C7)/)
})
