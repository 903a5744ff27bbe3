import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listContract, type ListCell, type ListColumn } from '@contract/list'
import type { JobContext } from '@services/service'
import { CollectedRows } from '@services/list/collected-rows'
import { collectRows, exportList } from '@services/list/export-list'
import { listExportRecords } from '@services/paper/export-records'
import { openSmallCity, sisterTask, type SmallCity } from '../analysis/small-city'
import { openPaperDesk, readSheet, scope, type PaperDesk } from '../paper/paper-office'

const exportId = '0190a0b0-0000-7000-8000-000000000001'
const columns: ListColumn[] = [
  { title: '问题描述', kind: 'text', width: 30 },
  { title: '电话', kind: 'code', width: 14 },
  { title: '整改时限', kind: 'date', width: 12 },
  { title: '投资（万元）', kind: 'money', width: 14 },
  { title: '面积（㎡）', kind: 'area', width: 12 },
  { title: '到位率（%）', kind: 'rate', width: 10 }
]
const hostile = ['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '_x003D_1', 'a\u0001b']
const rows: ListCell[][] = [
  ['灯坏了', '138****8000', '2026-10-01', 12_345_678, 10_050, 0.5],
  ['未定', '', '—', '—', '', '—'],
  ...hostile.map((text): ListCell[] => [text, text, text, 0, 0, 0])
]

let city: SmallCity
let desk: PaperDesk
let lists: CollectedRows

beforeAll(async () => {
  city = await openSmallCity(sisterTask, 4)
  desk = await openPaperDesk(city.temp.database)
  lists = new CollectedRows()
})
afterAll(async () => {
  await desk.remove()
  await city.temp.remove()
})

type Request = ReturnType<typeof requestOf>
const requestOf = (changes: object = {}) =>
  listContract['list:export'].input.parse({
    exportId,
    title: '问题台账',
    columns,
    narrowing: ['查找：=灯', '状态：整改中'],
    notes: ['合计：投资（万元） 12.35'],
    scope,
    ...changes
  })

async function exportTo(name: string, changes: object = {}, context: Partial<JobContext> = {}) {
  const path = join(desk.folder, name)
  return { path, ...(await run(path, requestOf(changes), context)) }
}
const run = (path: string, request: Request, context: Partial<JobContext>) =>
  exportList(request, { ...desk.contextFor(path), ...context }, lists)

describe('导出本列表', () => {
  it('takes rows in pieces that follow upon each other, of the newest export alone', () => {
    expect(collectRows({ exportId, from: 0, rows: rows.slice(0, 2) }, lists)).toEqual({ collected: 2 })
    expect(() => collectRows({ exportId, from: 3, rows: rows.slice(3) }, lists)).toThrow('没有读完整')
    expect(() => collectRows({ exportId, from: 0, rows }, lists)).toThrow('没有读完整')
    expect(collectRows({ exportId, from: 2, rows: rows.slice(2) }, lists)).toEqual({ collected: rows.length })
  })

  it('says what the list was narrowed to, its scope and how many rows it holds', async () => {
    const { path, rows: written, fileNames } = await exportTo('台账.xlsx')
    expect([written, fileNames]).toEqual([rows.length, ['台账.xlsx']])
    const sheet = await readSheet(path)
    expect(sheet.slice(0, 4).map(([first]) => first)).toEqual([
      '问题台账',
      '统计范围：2026年、全市、邻里和乡里中心　　截止日期：2026年9月30日',
      '筛选条件：查找：=灯；状态：整改中',
      '共 9 条　　导出日期：2026年10月8日　　导出人：测试员'
    ])
    expect(sheet[4]).toEqual(columns.map(({ title }) => title))
    expect(sheet).toHaveLength(5 + rows.length + 1)
    expect(sheet.at(-1)?.[0]).toBe('合计：投资（万元） 12.35')
  })

  it('writes real numbers and days; text that begins like a formula stays text', async () => {
    const { path } = await exportTo('数.xlsx')
    const [, , , , , first, second, ...others] = await readSheet(path)
    // 12 345 678 分 = 12.345678 万元; 10 050 = 100.50 ㎡; 0.5 = 50 %.
    expect(first).toEqual(['灯坏了', '138****8000', '2026-10-01', 12.345678, 100.5, 50])
    expect(second).toEqual(['未定', null, '—', '—', null, '—'])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    const sheet = workbook.worksheets[0]
    for (const at of hostile.keys()) {
      for (const column of ['A', 'B', 'C']) {
        const cell = sheet?.getCell(`${column}${8 + at}`)
        expect([cell?.type, cell?.formula]).toEqual([ExcelJS.ValueType.String, undefined])
      }
    }
    expect(others.slice(0, 4).map(([text]) => text)).toEqual(hostile.slice(0, 4))
    expect(sheet?.getCell('D6').numFmt).toBe('#,##0.00')
    expect(sheet?.getCell('C6').numFmt).toBe('yyyy-mm-dd')
    expect(sheet?.getCell('B6').numFmt).toBe('@')
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '5:5',
      printArea: `A1:F${5 + rows.length + 1}`
    })
  })

  it('stands in 导出记录, with its scope where it has one', async () => {
    const { reader } = city.temp.database
    await exportTo('有范围.xlsx', { scope: { ...scope, kind: 'urban' } })
    await exportTo('无范围.xlsx', { scope: null, title: '回收站', narrowing: [] })
    const { rows: records } = await listExportRecords(reader, { offset: 0, limit: 2 })
    expect(records).toMatchObject([
      { table: 'list', title: '回收站', scopeWords: '', cutoff: '2026-10-08', phones: 'masked' },
      {
        table: 'list',
        title: '问题台账',
        scopeWords: '2026年、全市、邻里中心',
        cutoff: '2026-09-30',
        rows: rows.length
      }
    ])
    const [title, narrowing] = await readSheet(join(desk.folder, '无范围.xlsx'))
    expect([title?.[0], narrowing?.[0]]).toEqual(['回收站', '筛选条件：无'])
  })

  it('is refused in words without rows, with other columns, and where nothing can be written', async () => {
    await expect(exportTo('a.xlsx', { exportId: exportId.replace(/1$/u, '2') })).rejects.toThrow(
      '没有可以导出的行'
    )
    await expect(exportTo('a.xlsx', { columns: columns.slice(1) })).rejects.toThrow('列在导出时变了')
    await expect(exportTo('总:表.xlsx')).rejects.toThrow('文件名里不能有')
    await expect(exportTo(join('gone', 'a.xlsx'))).rejects.toThrow('所选文件夹不存在')
    await mkdir(join(desk.folder, '夹.xlsx'))
    await expect(exportTo('夹.xlsx')).rejects.toThrow('是一个文件夹')
    const aborted = AbortSignal.abort()
    await expect(exportTo('halb.xlsx', {}, { signal: aborted })).rejects.toThrow()
    expect((await readdir(desk.folder)).filter((name) => /^(?:a|halb)/u.test(name))).toEqual([])
  })

  it('lets go of the rows', async () => {
    lists.forget(exportId)
    await expect(exportTo('b.xlsx')).rejects.toThrow('没有可以导出的行')
  })
})
