import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { importLedgers } from '@domain/sheet/import-ledgers'
import { codesOf } from '@domain/vocabulary-lookup'
import { isDerived } from '@documents/excel/ledger/ledger-columns'
import { ledgerKinds } from '@documents/excel/ledger/ledger-kinds'
import { proposedTables } from '@documents/excel/ledger/proposed-tables'
import { readLedger } from '@documents/excel/ledger/read-ledger'
import { sketchFile } from '@documents/excel/ledger/sketch-file'
import type { TemplateList } from '@documents/excel/template/template-lists'
import { writeTemplate } from '@documents/excel/template/write-template'
import { temporaryFolder } from './make-workbook'

const lists = new Map<string, TemplateList>([
  ['county', { kind: 'words', words: ['洛龙区', '=1+1', '伊川县'] }],
  [
    'town',
    {
      kind: 'under',
      keys: ['county'],
      groups: new Map([
        ['洛龙区', ['开元路街道', '关林街道']],
        ['伊川县', ['白沙镇']]
      ])
    }
  ]
])

it.each(codesOf(importLedgers))(
  'the template of %s is recognised by its mark, its example passed over',
  async (ledger) => {
    const path = join(await temporaryFolder(), 'template.xlsx')
    await writeTemplate({ path, ledger, lists, writtenAt: '2026-09-30T01:00:00.000Z' })
    const sketch = await sketchFile(path)
    expect(sketch.sheets.map(({ name }) => name)).toEqual([importLedgers[ledger], '填表说明'])
    expect(sketch.sheets[0]).toMatchObject({ ledger, isLedger: true, rows: 0, head: { top: 3, bottom: 3 } })
    expect(sketch.sheets[1]).toMatchObject({ isLedger: false })
    const columns = ledgerKinds[ledger].columns.filter((column) => !isDerived(column) || column.key === 'seq')
    expect(sketch.sheets[0]?.columns.map(({ key }) => key)).toEqual(columns.map(({ key }) => key))
    const request = { path, includeHidden: false, fillMerged: false, tables: proposedTables(sketch) }
    const [reading] = await readLedger(request, () => undefined)
    expect(reading).toMatchObject({ rows: [], problems: [], notices: ['示例行没有导入：第 4 行'] })
  }
)

it('lists words from a hidden sheet, those of a line under what it holds; heads alone are locked', async () => {
  const path = join(await temporaryFolder(), 'template.xlsx')
  await writeTemplate({ path, ledger: 'centers', lists, writtenAt: '2026-09-30T01:00:00.000Z' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['中心台账', 'visible'],
    ['填表说明', 'visible'],
    ['_lists', 'veryHidden'],
    ['_template', 'veryHidden']
  ])
  const sheet = book.getWorksheet('中心台账')
  expect(sheet?.getCell('B9').dataValidation).toMatchObject({ type: 'list', formulae: ['_lists!$A$1:$A$3'] })
  expect(sheet?.getCell('C9').dataValidation.formulae).toEqual([
    'OFFSET(_lists!$C$1,MATCH($B9,_lists!$B$1:$B$3,0)-1,0,COUNTIF(_lists!$B$1:$B$3,$B9),1)'
  ])
  // A name that begins with = stays a text.
  expect(book.getWorksheet('_lists')?.getCell('A2').value).toBe('=1+1')
  // What says nothing of itself is locked.
  expect(sheet?.getCell('B3').protection).toBeUndefined()
  expect(sheet?.getColumn(2).protection).toMatchObject({ locked: false })
  expect((await readFile(path)).length).toBeLessThan(200_000)
})

it('filled in by another program is read as what was typed, below the example', async () => {
  const path = join(await temporaryFolder(), 'template.xlsx')
  await writeTemplate({ path, ledger: 'staff', lists, writtenAt: '2026-09-30T01:00:00.000Z' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]
  const typed = [
    1,
    '洛龙区',
    null,
    '甲中心',
    '张三',
    '女',
    1990,
    '社工',
    null,
    null,
    0.5,
    null,
    '2026/1/5',
    null,
    '13900001111'
  ]
  typed.forEach((value, index) => {
    if (sheet) sheet.getCell(5, index + 1).value = value
  })
  await book.xlsx.writeFile(path)
  const sketch = await sketchFile(path)
  const request = { path, includeHidden: false, fillMerged: false, tables: proposedTables(sketch) }
  const [reading] = await readLedger(request, () => undefined)
  expect(reading?.problems).toEqual([])
  const values = {
    county: '洛龙区',
    center: '甲中心',
    name: '张三',
    fte: '0.5',
    validFrom: '2026-01-05',
    phone: '13900001111'
  }
  expect(reading?.rows).toMatchObject([{ row: 5, values }])
})
