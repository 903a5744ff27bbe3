import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PaperPage, ScreenPage } from '@contract/paper-page'
import { AnnualTarget } from '@database/entities/annual-target'
import { ChangeBatch } from '@database/entities/change-batch'
import { exportBoth, exportPaper } from '@services/paper/export-paper'
import { exportScreen } from '@services/paper/export-screen'
import { findExportRecord, listExportRecords } from '@services/paper/export-records'
import { openSmallCity, sisterTask, type SmallCity } from '../analysis/small-city'
import { openPaperDesk, scope, type PaperDesk } from './paper-office'

let city: SmallCity
let desk: PaperDesk

beforeAll(async () => {
  city = await openSmallCity(sisterTask, 10)
  desk = await openPaperDesk(city.temp.database)
})
afterAll(async () => {
  await desk.remove()
  await city.temp.remove()
})

const exportXlsx = async (name: string, request: Parameters<PaperDesk['request']>) => {
  const path = join(desk.folder, name)
  await exportPaper('xlsx')(desk.request(...request), desk.contextFor(path))
  return path
}

describe('the files', () => {
  it('both go into a folder under names that overwrite nothing, each with its record', async () => {
    const folder = join(desk.folder, '两个')
    await mkdir(folder)
    await exportBoth(desk.request('T6'), desk.contextFor(folder))
    const { fileNames } = await exportBoth(desk.request('T6'), desk.contextFor(folder))
    expect(fileNames).toEqual(['问题整改销号台账_2026-09-30 (2).pdf', '问题整改销号台账_2026-09-30 (2).xlsx'])
    expect((await readdir(folder)).sort()).toEqual([
      '问题整改销号台账_2026-09-30 (2).pdf',
      '问题整改销号台账_2026-09-30 (2).xlsx',
      '问题整改销号台账_2026-09-30.pdf',
      '问题整改销号台账_2026-09-30.xlsx'
    ])
    expect(await readFile(join(folder, fileNames[0] ?? ''), 'utf8')).toContain('没有符合范围的记录')
  })

  it('a name that Windows cannot open and a folder that is gone are told in words', async () => {
    const to = (...parts: string[]) =>
      exportPaper('xlsx')(desk.request('T13'), desk.contextFor(join(...parts)))
    await expect((async () => to(desk.folder, '总:表.xlsx'))()).rejects.toThrow('文件名里不能有')
    await expect((async () => to(desk.folder, 'con.xlsx'))()).rejects.toThrow('被 Windows 保留')
    await expect(to(desk.folder, 'gone', 'a.xlsx')).rejects.toThrow('所选文件夹不存在')
    await mkdir(join(desk.folder, '夹.xlsx'))
    await expect(to(desk.folder, '夹.xlsx')).rejects.toThrow('是一个文件夹')
  })
})

describe('导出记录', () => {
  it('tells of a file by its fingerprint what stood in it, and nothing of another', async () => {
    const path = await exportXlsx('领导看过的.xlsx', ['T4', { scope: { ...scope, kind: 'urban' } }])
    const { reader } = city.temp.database
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    const [record, ...more] = await findExportRecord(reader, { sha256 })
    expect(more).toEqual([])
    expect(record).toMatchObject({
      table: 'T4',
      format: 'xlsx',
      title: '2026年提质升级县区汇总表',
      scopeWords: '2026年、全市、邻里中心',
      cutoff: '2026-09-30',
      targetVersion: '邻里中心 第 1 版',
      fileName: '领导看过的.xlsx',
      rows: 4,
      phones: 'masked',
      exportedBy: '测试员'
    })
    expect(record?.lightRule).toMatch(/（第 1 版）$/u)
    await writeFile(path, 'changed')
    const changed = createHash('sha256').update('changed').digest('hex')
    expect(await findExportRecord(reader, { sha256: changed })).toEqual([])
  })

  it.each([
    ['analysis', scope, '统计分析 截至 2026-09-30', /（第 1 版）$/u, '邻里中心 第 1 版'],
    ['T16', scope, '作战图', /（第 1 版）$/u, ''],
    ['reconcile', scope, '2026-08 勾稽检查', /^$/u, ''],
    ['T15', null, '洛邻办函〔2026〕12号 提示函', /^$/u, '']
  ] as const)(
    'knows a page of the screen as it went out: %s',
    async (page, of, title, lightRule, targetVersion) => {
      const path = join(desk.folder, `${page}.pdf`)
      const asked = { page, title, scope: of, cutoff: '2026-09-30' }
      const shown: (PaperPage | ScreenPage)[] = []
      const context = {
        ...desk.contextFor(path),
        printPaper: (one: PaperPage | ScreenPage) => (
          shown.push(one),
          Promise.resolve(Buffer.from(`%PDF ${page}`))
        )
      }
      const written = await exportScreen(asked, context)
      expect(written).toEqual({ fileNames: [`${page}.pdf`], rows: 0, notRecorded: '' })
      expect(shown).toMatchObject([{ title, html: null, paper: page === 'T16' ? 'A3' : 'A4' }])
      const sha256 = createHash('sha256').update(`%PDF ${page}`).digest('hex')
      const found = await findExportRecord(city.temp.database.reader, { sha256 })
      const scopeWords = of === null ? '' : '2026年、全市、邻里和乡里中心'
      expect(found).toMatchObject([{ table: page, title, format: 'pdf', scopeWords, targetVersion }])
      expect(found[0]?.lightRule).toMatch(lightRule)
    }
  )

  it('of a page that could not be written holds nothing', async () => {
    const { reader } = city.temp.database
    const { total } = await listExportRecords(reader, { offset: 0, limit: 1 })
    const asked = { page: 'analysis', title: '统计分析', scope, cutoff: '2026-09-30' } as const
    const gone = desk.contextFor(join(desk.folder, 'gone', 'a.pdf'))
    await expect(exportScreen(asked, gone)).rejects.toThrow('所选文件夹不存在')
    expect((await listExportRecords(reader, { offset: 0, limit: 1 })).total).toBe(total)
  })

  it('lists the newest first and stands outside the history, so that 撤销 takes back no proof', async () => {
    const { reader } = city.temp.database
    const batches = await reader.count(ChangeBatch)
    await exportXlsx('zuletzt.xlsx', ['T13'])
    const page = await listExportRecords(reader, { offset: 0, limit: 1 })
    expect(page.rows.map(({ table }) => table)).toEqual(['T13'])
    expect(page.total).toBeGreaterThan(1)
    expect(await reader.count(ChangeBatch)).toBe(batches)
  })

  it('names the versions of the targets that hold on the cut-off', async () => {
    await city.write((work) =>
      work.insert(AnnualTarget, {
        year: 2026,
        kind: 'urban',
        unitId: city.unitIds['甲区'] ?? '',
        metric: 'upgrades_done',
        targetCount: 3,
        version: 2,
        effectiveFrom: '2026-07-01'
      })
    )
    const versions = async (cutoff: string) => {
      await exportXlsx(`${cutoff}.xlsx`, ['T4', { scope: { ...scope, cutoff } }])
      const { rows } = await listExportRecords(city.temp.database.reader, { offset: 0, limit: 1 })
      return rows[0]?.targetVersion
    }
    expect(await versions('2026-06-30')).toBe('邻里中心 第 1 版')
    // A moment later than the records before it, in the same second: the id decides.
    expect(await versions('2026-09-30')).toBe('邻里中心 第 1—2 版')
  })
})
