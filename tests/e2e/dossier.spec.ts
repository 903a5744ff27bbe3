import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { familyOf, paperFaces } from '@domain/paper/paper-fonts'
import { DossierPanel } from './pages/dossier-panel'
import { Frame } from './pages/frame'
import { Ledger } from './pages/ledger'
import { ProjectListPage } from './pages/project-list-page'
import { seriousViolations } from './support/accessibility'
import { expect, test } from './support/launch'
import { pagesOf } from './support/pdf-pages'

const center = '定鼎门社区邻里中心'

/** A line of T2 as a county sends it: the project of 定鼎门, which the sample city does not upgrade. */
async function writeTask(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('任务')
  sheet.addRow(['县区', '中心名称', '升级类别', '总投资（万元）', '计划时间', null, null, '当前阶段'])
  sheet.addRow([null, null, null, null, '开工', '完工', '验收'])
  for (const range of ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1', 'H1:H2']) sheet.mergeCells(range)
  sheet.addRow(['洛龙区', center, '功能提升', '2000万', '2026.3.1', '2026.9.30', '2026年11月30日', '施工'])
  await workbook.xlsx.writeFile(path)
}

test('一中心一档 of a project that came in by T2: what is missing is listed, PDF and workbook tell the numbers of the screen, the contents tell true pages', async ({
  launchApp,
  sampleData,
  folder: own
}) => {
  const { app, page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  await new Frame(page).open('导入导出')
  const ledger = new Ledger(app, page)
  const tasks = join(own, '任务.xlsx')
  await writeTask(tasks)
  await ledger.preview(tasks)
  expect(await ledger.counts()).toEqual(['1', '0', '0', '0'])
  await expect(ledger.wizard.getByText(/表里当前阶段“施工”，新项目按“入库”登记/u)).toBeVisible()
  await ledger.apply.click()
  await expect(ledger.wizard.getByText('新增 1 个、修改 0 个项目')).toBeVisible({ timeout: 60_000 })

  const list = new ProjectListPage(page)
  await list.open()
  await list.find(center)
  await expect(list.count).toHaveText('共 1 条')
  await list.expandFirst()
  await list.setDate('需求调研 实际日期', '2026-03-10')
  const link = list.rows.first().getByRole('link')
  const number = await link.innerText()
  await link.click()

  const dossier = new DossierPanel(app, page)
  const { required, have } = await dossier.counts()
  await dossier.showMissing()
  await expect(dossier.missing).toHaveCount(required - have)
  const nodes = dossier.missing.filter({ hasText: '节点完成和佐证' })
  await expect(nodes.getByRole('link')).toHaveAttribute('href', /\/plan$/u)
  const progress = /形象进度\s*(\d+)%/u.exec(
    await page
      .getByText(/形象进度/u)
      .first()
      .innerText()
  )?.[1]
  expect(await seriousViolations(page)).toEqual([])
  const told = await dossier.fontNotice()
  for (const face of ['fangsong', 'biaosong', 'songti', 'heiti'] as const) {
    const [, instead = ''] = new RegExp(`${paperFaces[face].name}（用 (.+?) 代替）`, 'u').exec(told) ?? []
    const isNamed = instead !== '' && instead !== '系统默认字体'
    if (isNamed) expect(await drawnWith(page, familyOf(face)), face).toEqual([instead])
  }
  const folder = join(dirname(sampleData), '档案')
  await mkdir(folder)
  await dossier.exportTo(folder)

  const files = (await readdir(folder)).sort()
  expect(files.map((name) => name.replace(/^.*一中心一档/u, ''))).toEqual(['.pdf', '.xlsx'])
  expect(files.every((name) => name.startsWith(`${number}_`))).toBe(true)
  const [pdf = '', xlsx = ''] = files.map((name) => join(folder, name))

  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(xlsx)
  const actual = workbook
    .getWorksheet('六、进度曲线')
    ?.getColumn(3)
    .values.filter((value) => typeof value === 'number')
  expect([String(actual?.at(-1)), progress]).toEqual(['10', '10'])
  const cover = workbook.getWorksheet('封面')?.getColumn(2).values
  expect(cover).toEqual(expect.arrayContaining([number, required, have]))

  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  await test.step('the PDF, read by pdftotext where the machine has it', () => {
    const pages = pagesOf(pdf)
    if (pages === null) return
    expect(pages[0]).toContain(number)
    expect(pages[0]).toContain(center)
    expect(pages.join('')).toContain('2,000.00')
    expect(pages[0]).toContain('未归档')
    const contents = [
      ...(pages[1] ?? '')
        .replace(/^目录/u, '')
        .matchAll(/((?:[一二三四五六七八九十]+、)?[\p{L}、]+)…+(\d+)/gu)
    ]
    expect(contents.length).toBe(16)
    for (const [, title = '', at = ''] of contents) {
      const sheet = pages[Number(at) + 1]
      expect(sheet, `${title} on page ${at}`).toContain(title)
      expect(sheet).toMatch(new RegExp(`—${at}—$`, 'u'))
    }
    // What is missing may run over two pages.
    expect(pages.slice(-2).join('')).toContain(`应有${required}项，已有${have}项`)
  })
})

/** The fonts that Chromium itself says it draws Chinese of a family with. */
async function drawnWith(page: Page, family: string): Promise<string[]> {
  await page.evaluate((fontFamily) => {
    const probe = document.createElement('span')
    probe.id = 'probe'
    probe.textContent = '永国'
    probe.style.fontFamily = fontFamily
    document.body.append(probe)
  }, family)
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#probe' })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await session.detach()
  await page.locator('#probe').evaluate((probe) => probe.remove())
  return fonts.map(({ familyName }) => familyName)
}
