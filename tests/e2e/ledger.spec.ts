import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { Frame, seriousViolations } from './pages/frame'
import { Ledger } from './pages/ledger'
import { expect, test } from './support/launch'

/** 363 urban and 2 136 rural centres of the sample city. Source: domain §1.0. */
const everyCenter = '2,499'
const headRow = 3

/** Changes cells of one line by head, as another program would, and answers the line's 中心名称. */
async function edit(path: string, row: number, cells: Readonly<Record<string, string>>): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('the ledger has no sheet')
  const heads: unknown[] = Array.from({ length: 34 }, (_, index) => sheet.getCell(headRow, index + 1).value)
  for (const [head, value] of Object.entries(cells)) {
    if (!heads.includes(head)) throw new Error(`the ledger has no column ${head}`)
    sheet.getCell(row, heads.indexOf(head) + 1).value = value
  }
  await workbook.xlsx.writeFile(path)
  return String(sheet.getCell(row, heads.indexOf('中心名称') + 1).value)
}

test('the ledger goes out, comes back changed, is refused, applied, undone', async ({
  launchApp,
  sampleData,
  folder
}) => {
  test.setTimeout(180_000)
  const { app, page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  await new Frame(page).open('中心台账')
  const ledger = new Ledger(app, page)
  const path = join(folder, '中心台账.xlsx')

  await ledger.exportTo(path, everyCenter)
  await ledger.openImport()
  expect(await seriousViolations(page)).toEqual([])
  await ledger.choose(path)
  expect(await ledger.counts()).toEqual(['0', '0', '2,499', '0'])
  await expect(ledger.dialog.getByText('表里的内容与系统一致')).toBeVisible()
  await expect(ledger.apply).toBeDisabled()

  await edit(path, 12, { 层级: '街道级', 统计用区划代码: '410399001001' })
  const name = await edit(path, 10, { 地址: '=新址路1号' })
  await ledger.choose(path)
  expect(await ledger.counts()).toEqual(['0', '1', '2,497', '1'])
  const problem = ledger.table('问题').getByRole('row').filter({ hasText: '没有代码 410399001001' })
  await expect(problem).toContainText('E 统计用区划代码')
  await expect(problem).toContainText('12')
  await expect(ledger.apply).toBeDisabled()
  expect(await seriousViolations(page)).toEqual([])

  await ledger.dialog.getByRole('button', { name: '关闭', exact: true }).click()
  await ledger.exportTo(path, everyCenter)
  await edit(path, 10, { 地址: '=新址路1号' })
  await ledger.openImport()
  await ledger.choose(path)
  expect(await ledger.counts()).toEqual(['0', '1', '2,498', '0'])
  const change = ledger.table('改动前后').getByRole('row').filter({ hasText: name })
  await expect(change).toContainText('=新址路1号')
  await ledger.apply.click()
  await expect(ledger.dialog.getByText('新增 0 个、修改 1 个中心')).toBeVisible({ timeout: 60_000 })
  expect(await seriousViolations(page)).toEqual([])

  await ledger.dialog.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByText('已撤销')).toBeVisible()
  await ledger.choose(path)
  expect(await ledger.counts()).toEqual(['0', '1', '2,498', '0'])
})

test('a file that is no ledger gets a reason and loses nothing', async ({
  launchApp,
  sampleData,
  folder
}) => {
  test.setTimeout(120_000)
  const { app, page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  await new Frame(page).open('中心台账')
  const ledger = new Ledger(app, page)
  const text = join(folder, '名单.xlsx')
  await writeFile(text, '县区,街道\n洛龙区,关林街道\n')
  await ledger.openImport()
  await ledger.choose(text)
  await expect(ledger.dialog.getByText('文件不是 .xlsx 工作簿')).toBeVisible()

  const other = join(folder, '通讯录.xlsx')
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('通讯录').addRow(['姓名', '电话', '单位'])
  await workbook.xlsx.writeFile(other)
  await ledger.choose(other)
  await expect(ledger.dialog.getByText('没有找到台账的表头')).toBeVisible()
  await expect(ledger.dialog.getByText('“通讯录”')).toBeVisible()

  await ledger.dialog.getByRole('button', { name: '关闭', exact: true }).click()
  await expect(ledger.dialog).toBeHidden()
  await expect(page.getByRole('grid', { name: '中心台账' })).toBeVisible()
})
