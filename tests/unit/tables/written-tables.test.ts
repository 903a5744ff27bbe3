import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeXstring } from '@documents/excel/xml/xml-text'
import { writeTables } from '@documents/tables/excel/write-tables'
import type { TableDocument } from '@documents/tables/table-sheet'
import { documentOf, lineWith, sisterTask } from './small-summary'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables 表 '))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(document: TableDocument, paper: 'A4' | 'A3' = 'A4') {
  const path = join(folder, '表.xlsx')
  const sha256 = await writeTables({ path, document, paper, exportedAt: '2026-10-08T08:00:00.000Z' })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return { path, sha256, workbook, sheet }
}

/** Lines begin under 附件, title, facts and a head of two rows. */
const first = 6

describe('a workbook of a table', () => {
  it('has the common head and foot, a merged head, a frozen head and its print settings', async () => {
    const { sheet } = await write(documentOf(sisterTask, { notes: ['注一'] }))
    expect(sheet.getCell('A1').value).toBe('附件1')
    expect(sheet.getCell('A2').value).toBe('小汇总表')
    expect(sheet.getCell('A3').value).toMatch(
      /^填报单位\(盖章\)：洛龙区\s+截止日期：2026年9月30日\s+单位：个、万元$/u
    )
    expect([sheet.getCell('F4').value, sheet.getCell('F5').value, sheet.getCell('H5').value]).toEqual([
      '完成',
      '任务数',
      '完成率%'
    ])
    expect(sheet.model.merges).toEqual(expect.arrayContaining(['A2:M2', 'F4:H4', 'A4:A5', 'M4:M5']))
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 5 })
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:5'
    })
    const last = first + sisterTask.length + 1
    expect(sheet.pageSetup.printArea).toBe(`A1:M${last}`)
    expect(sheet.headerFooter.oddFooter).toBe('&C第&P页 共&N页')
    expect(sheet.getCell(`A${last - 1}`).value).toBe('注一')
    expect(sheet.getCell(`A${last}`).value).toMatch(
      /^单位负责人：\s+审核人：\s+填报人：\s+联系电话：\s+填报日期：2026年10月8日$/u
    )
    const { sheet: wide } = await write(documentOf(sisterTask), 'A3')
    expect(wide.pageSetup.paperSize).toBe(8)
  })

  it('holds real numbers with formats, codes as text, days as days', async () => {
    const { sheet } = await write(documentOf(sisterTask))
    const cell = (letter: string) => sheet.getCell(`${letter}${first}`)
    expect(cell('A').value).toBe(1)
    expect([cell('C').value, cell('C').numFmt]).toEqual(['110105199003071234', '@'])
    expect([cell('E').value, cell('E').numFmt]).toEqual([new Date('2026-09-30T00:00:00Z'), 'yyyy-mm-dd'])
    // 12 345 600 分 = 12.3456 万元; 100.50 ㎡; 1.5 折算; 1 of 2 = 50 %, 25 points behind 75 %.
    expect(['K', 'L', 'M', 'H', 'J'].map((letter) => cell(letter).value)).toEqual([
      12.3456, 100.5, 1.5, 50, -25
    ])
    expect(['K', 'H', 'J'].map((letter) => cell(letter).numFmt)).toEqual([
      '#,##0.00',
      '0.00',
      '+0.0;-0.0;0.0'
    ])
    expect(cell('K').alignment.horizontal).toBe('right')
    // A unit without a target has a dash, which no sum counts.
    expect(sheet.getCell(`F${first + 5}`).value).toBe('—')
  })

  it('sums by live formulas whose results are those worked by hand', async () => {
    const { sheet } = await write(documentOf(sisterTask))
    const at = (letter: string, line: number) => sheet.getCell(`${letter}${first + line}`).value
    expect(sheet.getCell(`A${first + 2}`).value).toBeNull()
    expect(sheet.getCell(`B${first + 2}`).value).toBe('城区小计')
    expect(at('F', 2)).toEqual({ formula: 'SUM(F6:F7)', result: 7 })
    expect(at('G', 6)).toEqual({ formula: 'SUM(G9:G11)', result: 7 })
    expect(at('F', 7)).toEqual({ formula: 'SUM(F6:F7,F9:F10)', result: 10 })
    // The ratio of sums 6/10, not the mean of 50, 40, 0 and 150 %, which also is 60; the city's part: 3/7.
    expect(at('H', 7)).toEqual({ formula: 'IFERROR(G13/F13*100,"—")', result: 60 })
    expect(at('H', 2)).toMatchObject({ result: expect.closeTo(300 / 7, 10) })
    expect(at('I', 7)).toBe(75)
    expect(at('J', 7)).toEqual({ formula: 'IFERROR(H13-I13,"—")', result: expect.closeTo(-15, 10) })
    // 4 × 12.3456.
    expect(at('K', 7)).toEqual({ formula: 'SUM(K6:K7,K9:K10)', result: expect.closeTo(49.3824, 10) })
    // min(1,2) + min(2,5) + min(0,1) + min(3,2) = 5 of 10; the unit without a target stands outside.
    const capped = at('H', 8)
    expect(capped).toMatchObject({ result: 50 })
    expect(JSON.stringify(capped)).toContain('IF(ISNUMBER(F6),MIN(G6,F6),0)')
    expect(at('G', 8)).toBeNull()
  })

  it('leaves a given value, a sum of nothing and an empty table without a formula', async () => {
    const given = documentOf([
      lineWith('甲', { target: null, rate: null, deviation: null }),
      { kind: 'total', label: '合计', rows: [0], given: { done: 9, word: '两类' } }
    ])
    const { sheet } = await write(given)
    expect(sheet.getCell(`G${first + 1}`).value).toBe(9)
    expect(sheet.getCell(`D${first + 1}`).value).toBe('两类')
    expect(sheet.getCell(`F${first + 1}`).value).toEqual({ formula: 'SUM(F6)', result: '—' })
    expect(sheet.getCell(`H${first + 1}`).value).toEqual({ formula: 'IFERROR(G7/F7*100,"—")', result: '—' })
    const { sheet: empty } = await write(documentOf([{ kind: 'total', label: '合计', rows: [] }]))
    expect(empty.getCell(`F${first}`).value).toBe('—')
  })

  it('never lets a text start a formula, wherever it stands', async () => {
    const heads = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'="]
    const bodies = ["cmd|' /C calc'!A0", 'HYPERLINK("http://x")', 'SUM(1,2)', '1+1']
    const payloads = heads.flatMap((head) => bodies.map((body) => head + body))
    expect(payloads.length).toBeGreaterThanOrEqual(40)
    const lines = payloads.map((text) => lineWith(text, { code: text, word: text, day: text }))
    const [payload = ''] = payloads
    const { sheet, workbook } = await write(
      documentOf([...lines, { kind: 'total', label: payload, rows: [0], given: { word: payload } }], {
        title: payload,
        annex: payload,
        unitName: payload,
        notes: [payload]
      })
    )
    payloads.forEach((text, index) => {
      const told = ['B', 'C', 'D', 'E'].map((letter) => sheet.getCell(`${letter}${first + index}`))
      // exceljs shows characters that XML cannot hold as a spreadsheet stores them.
      expect(told.map((cell) => decodeXstring(String(cell.value)))).toEqual([text, text, text, text])
      expect(told.map((cell) => cell.type)).toEqual(told.map(() => ExcelJS.ValueType.String))
    })
    let formulas = 0
    workbook.eachSheet((each) =>
      each.eachRow((row) =>
        row.eachCell((cell) => (formulas += cell.type === ExcelJS.ValueType.Formula ? 1 : 0))
      )
    )
    // The sums, the rate, the difference of the total line; none of the data: target, done, rate, deviation, money, area, fte.
    expect(formulas).toBe(7)
  })

  it('answers the fingerprint of the file and leaves nothing else', async () => {
    const { path, sha256 } = await write(documentOf(sisterTask))
    expect(sha256).toBe(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
    )
    expect(await readdir(folder)).toEqual(['表.xlsx'])
  })

  it('leaves no file when it is cancelled', async () => {
    const abort = new AbortController()
    abort.abort()
    const lines = Array.from({ length: 250 }, (_, index) => lineWith(`甲${index}`, {}))
    const path = join(folder, '表.xlsx')
    const writing = writeTables({
      path,
      document: documentOf(lines),
      paper: 'A4',
      exportedAt: '2026-10-08T08:00:00.000Z',
      signal: abort.signal
    })
    await expect(writing).rejects.toThrow('已取消')
    expect(await readdir(folder)).toEqual([])
  })

  it('gives two sheets of one name two names', async () => {
    const document = documentOf(sisterTask)
    const { workbook } = await write({ ...document, sheets: [...document.sheets, ...document.sheets] })
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['汇总', '汇总 (2)'])
  })
})
