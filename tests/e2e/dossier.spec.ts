import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import { DossierPanel } from './pages/dossier-panel'
import { ProjectListPage } from './pages/project-list-page'
import { seriousViolations } from './support/accessibility'
import { expect, test } from './support/launch'

test('一中心一档: what is missing is listed, PDF and workbook tell the numbers of the screen, the contents tell true pages', async ({
  launchApp,
  sampleData
}) => {
  const { app, page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new ProjectListPage(page)
  await list.open()
  await page.evaluate(() => (window.location.hash = '#/projects?stages=construction'))
  await expect(list.count).not.toHaveText('共 200 条')
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
  expect(String(actual?.at(-1))).toBe(progress)
  const cover = workbook.getWorksheet('封面')?.getColumn(2).values
  expect(cover).toEqual(expect.arrayContaining([number, required, have]))

  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  await test.step('the PDF, read by pdftotext where the machine has it', () => {
    const pages = pagesOf(pdf)
    if (pages === null) return
    expect(pages[0]).toContain(number)
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
    expect(pages.at(-1)).toContain(`应有${required}项，已有${have}项`)
  })
})

/** The text of each page without blanks; null where there is no pdftotext. */
function pagesOf(pdf: string): string[] | null {
  const { error, stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  if (error !== undefined) {
    test.info().annotations.push({ type: 'not read', description: 'this machine has no pdftotext' })
    return null
  }
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/gu, ''))
}
