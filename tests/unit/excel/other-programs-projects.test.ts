import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { proposedTables } from '@documents/excel/ledger/proposed-tables'
import { readLedger } from '@documents/excel/ledger/read-ledger'
import { sketchFile } from '@documents/excel/ledger/sketch-file'

async function projectsOf(name: string) {
  const path = resolve('tests/fixtures/tables', name)
  const sketch = await sketchFile(path)
  const tables = proposedTables(sketch)
  const request = { path, includeHidden: false, fillMerged: false, tables }
  const [reading] = await readLedger(request, () => undefined)
  if (reading?.ledger !== 'projects') throw new Error('no list of projects was found')
  return { sketch, reading }
}

/** 2000 万元 are 2 × 10⁹ fen, 1.2 亿元 1.2 × 10¹⁰. */
const lines = [
  {
    row: 5,
    values: {
      projectNo: '2026-U-0001',
      county: '洛龙区',
      town: '开元路街道',
      center: '甲社区邻里中心',
      category: '功能提升',
      budget: '2000000000',
      planStart: '2026-03-01',
      planFinish: '2026-09-30',
      planAccept: '2026-11-30',
      stage: '施工/改造',
      remark: '改过预算'
    }
  },
  {
    row: 6,
    values: {
      projectNo: '',
      center: '乙社区邻里中心',
      budget: '12000000000',
      planStart: '2026-04-01',
      planFinish: '2026-10-15',
      planAccept: '2026-11-30'
    }
  }
]

it.each(['openpyxl-projects.xlsx', 'libreoffice-projects.xlsx'])(
  '%s: heads merged over two rows; sums and days as people write them',
  async (name) => {
    const { sketch, reading } = await projectsOf(name)
    expect(sketch.sheets).toMatchObject([
      { name: '任务表（定稿）', ledger: 'projects', isLedger: true, head: { top: 3, bottom: 4 }, rows: 4 },
      { name: '去年', hidden: true }
    ])
    const keys = sketch.sheets[0]?.columns.map(({ key }) => key)
    expect(keys).toEqual([
      'seq',
      'projectNo',
      'county',
      'town',
      'center',
      'category',
      'items',
      'budget',
      'countyFunds',
      'social',
      'planStart',
      'planFinish',
      'planAccept',
      // 责任人 alone may be any of them: proposed, with a look asked for.
      'villagePerson',
      'stage',
      'remark'
    ])
    expect(reading.rows.slice(0, 2)).toMatchObject(lines)
    expect(reading.problems.filter(({ row }) => row === 7)).toMatchObject([
      { column: 'M', head: '计划验收', message: '“2026.9”没有写到日' }
    ])
    expect(reading.notices).toContain('合计行没有导入：第 9 行')
  }
)

it('a formula counts with the result that its program stored, and is told where there is none', async () => {
  const { reading: computed } = await projectsOf('libreoffice-projects.xlsx')
  expect(computed.rows.find(({ row }) => row === 8)?.values.budget).toBe('400000000')
  const { reading } = await projectsOf('openpyxl-projects.xlsx')
  expect(reading.problems.filter(({ row }) => row === 8)).toMatchObject([
    { column: 'H', message: '单元格是错误值 公式没有计算结果' }
  ])
})
