import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { ExchangePage } from './pages/exchange-page'
import { Frame } from './pages/frame'
import { Ledger } from './pages/ledger'
import { ProjectListPage } from './pages/project-list-page'
import { seriousViolations } from './support/accessibility'
import { answerSaveDialog } from './support/dialogs'
import { expect, test } from './support/launch'
import { pagesOf } from './support/pdf-pages'

/** 363 urban and 2 136 rural centres of the sample city. Source: domain §1.0. */
const everyCenter = '2,499'
const headRow = 3

/** Changes cells of one line by head, as another program would, and answers the line's 中心名称. */
async function edit(path: string, row: number, cells: Readonly<Record<string, string>>): Promise<string> {
  const sheet = await firstSheet(path)
  const heads: unknown[] = Array.from({ length: 34 }, (_, index) => sheet.getCell(headRow, index + 1).value)
  for (const [head, value] of Object.entries(cells)) {
    if (!heads.includes(head)) throw new Error(`the ledger has no column ${head}`)
    sheet.getCell(row, heads.indexOf(head) + 1).value = value
  }
  await sheet.workbook.xlsx.writeFile(path)
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
  await edit(path, 12, { 层级: '街道级', 统计用区划代码: '410399001001' })
  const name = await edit(path, 10, { 地址: '=新址路1号' })
  await ledger.openImport(path)
  expect(await seriousViolations(page)).toEqual([])
  await ledger.toColumns()
  expect(await seriousViolations(page)).toEqual([])
  await ledger.toPreview()
  expect(await ledger.counts()).toEqual(['0', '1', '2,497', '1'])
  const problem = ledger.table('问题').getByRole('row').filter({ hasText: '没有代码 410399001001' })
  await expect(problem).toContainText('E 统计用区划代码')
  await expect(problem).toContainText('12')
  await expect(ledger.apply).toBeDisabled()
  expect(await seriousViolations(page)).toEqual([])

  await ledger.wizard.getByText('有问题的 1 行先不导入').click()
  await ledger.wizard.getByRole('tab', { name: /修改/ }).click()
  const change = ledger.table('改动前后').getByRole('row').filter({ hasText: name })
  await expect(change).toContainText('=新址路1号')
  await ledger.apply.click()
  await expect(ledger.wizard.getByText('新增 0 个、修改 1 个中心')).toBeVisible({ timeout: 60_000 })
  await ledger.wizard.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByText('已撤销，数据回到保存之前')).toBeVisible()
  await page.getByRole('tab', { name: '导入记录' }).click()
  const record = page
    .getByRole('grid', { name: '导入记录' })
    .getByRole('row')
    .filter({ hasText: '中心台账.xlsx' })
  await expect(record).toContainText('已撤销')
  expect(await seriousViolations(page)).toEqual([])
})

/** A table as a community sends it: titles, two merged rows of heads, units, doubtful words, a total, a foot. */
async function writeMessy(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('上报表')
  sheet.addRow(['邻里中心建设情况统计表'])
  sheet.addRow(['填报单位（盖章）：', null, null, '截止日期：2026年9月30日'])
  sheet.addRow([
    '序号',
    '社区（村）名称',
    '名称甲',
    '类别',
    '级别',
    '目前状态',
    '建筑面积(万㎡)',
    null,
    '产权情况'
  ])
  sheet.addRow([null, null, null, null, null, null, '合计', '其中：办公', null])
  for (const range of ['A1:I1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:H3', 'I3:I4']) {
    sheet.mergeCells(range)
  }
  sheet.addRow([1, '王庄村', '王庄新建乡里中心', '农村', '社区', '建设中', 0.12, '200平方米', '村集体'])
  sheet.addRow(['合 计', null, null, null, null, null, 0.12])
  sheet.addRow(['填报人：张三', null, null, '联系电话：0379-63210000'])
  await workbook.xlsx.writeFile(path)
}

test('a messy table and a hopeless file: told, mended in the wizard, written, undone', async ({
  launchApp,
  sampleData,
  folder
}) => {
  test.setTimeout(120_000)
  const { app, page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  await new Frame(page).open('导入导出')
  const ledger = new Ledger(app, page)
  const text = join(folder, '名单.xlsx')
  await writeFile(text, '县区,街道\n洛龙区,关林街道\n')
  const messy = join(folder, '上报.xlsx')
  await writeMessy(messy)
  await ledger.drop(messy, text)
  await expect(ledger.wizard.getByText('文件不是 .xlsx 工作簿')).toBeVisible()
  await ledger.wizard
    .getByRole('checkbox', { name: '导入 上报.xlsx 的 上报表' })
    .setChecked(true, { force: true })
  await ledger.toColumns()
  await ledger.select('C 列 名称甲 对应', '中心名称')
  await ledger.toPreview()
  expect(await ledger.counts()).toEqual(['0', '0', '0', '1'])
  const returned = join(folder, '退回.xlsx')
  await answerSaveDialog(app, returned)
  await ledger.wizard.getByRole('button', { name: '退回给填报人：上报.xlsx' }).click()
  await expect(page.getByText('已保存，1 行标出了问题')).toBeVisible()
  const annotated = new ExcelJS.Workbook()
  await annotated.xlsx.readFile(returned)
  expect(annotated.worksheets[0]?.getCell('J4').value).toBe('导入检查')
  await ledger.wizard.getByRole('combobox', { name: /王庄村/ }).click()
  await page
    .getByRole('option', { name: /王庄村/ })
    .first()
    .click()
  await ledger.select(/村集体/, '集体')
  expect(await seriousViolations(page)).toEqual([])
  await ledger.wizard.getByRole('button', { name: /重新检查/ }).click()
  await expect(ledger.apply).toBeEnabled({ timeout: 60_000 })
  expect(await ledger.counts()).toEqual(['1', '0', '0', '0'])
  await ledger.apply.click()
  await expect(ledger.wizard.getByText('新增 1 个、修改 0 个中心')).toBeVisible({ timeout: 60_000 })
  await ledger.wizard.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByText('已撤销，数据回到保存之前')).toBeVisible()

  const exchange = new ExchangePage(app, page)
  await exchange.tab('导出')
  await exchange.choose('县区汇总表')
  // 16 units, each for 邻里中心 and 乡里中心.
  await expect(exchange.rows).toHaveText(/提质升级县区汇总表：32 行/u)
  expect(await seriousViolations(page)).toEqual([])
  await exchange.exportBothTo(folder)
  const files = (await readdir(folder)).filter((name) => name.includes('县区汇总表')).sort()
  expect(files.map((name) => name.replace(/^.*\./u, ''))).toEqual(['pdf', 'xlsx'])
  const [pdf = '', xlsx = ''] = files.map((name) => join(folder, name))
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  await test.step('what a reader finds in the PDF', () => {
    const readable = pagesOf(pdf)?.join('')
    if (readable === undefined) return
    const words = [
      '老城区',
      '城区小计',
      '全市合计',
      '剔除超额完成率',
      '填报单位(盖章)',
      '第1页共2页',
      '单位负责人'
    ]
    for (const word of words) expect(readable).toContain(word)
  })

  await exchange.tab('导出记录')
  await exchange.drop(xlsx)
  await expect(exchange.finder).toContainText('邻里和乡里中心')
  await expect(exchange.finder).toContainText('2026-09-30')
  await expect(exchange.records.getByRole('row').filter({ hasText: '县区汇总表' })).toHaveCount(2)
  expect(await seriousViolations(page)).toEqual([])
  await exchange.drop(text)
  await expect(exchange.finder).toContainText('没有“名单.xlsx”的导出记录')

  const list = new ProjectListPage(page)
  const file = join(folder, '列表.xlsx')
  await list.open()
  await list.choose('类别', '邻里中心')
  await expect(list.count).not.toHaveText('共 200 条')
  const count = (await list.count.innerText()).replace(/\D/gu, '')
  await list.grid.getByRole('button', { name: '投资（万元）' }).click()
  await exchange.exportList(file)
  const sheet = await firstSheet(file)
  expect(sheet.getCell('A3').value).toBe('筛选条件：类别：邻里中心')
  expect(sheet.getCell('A4').value).toContain(`共 ${count} 条`)
  const heads = await list.grid.getByRole('columnheader').allInnerTexts()
  const column = heads.findIndex((head) => head.startsWith('投资'))
  // The first column head on the screen is the one of the tick boxes, as the first of a sheet has the number 1.
  const amounts = Array.from({ length: Number(count) }, (_, at) => sheet.getCell(6 + at, column).value)
  expect(amounts.every((amount) => typeof amount === 'number')).toBe(true)
  expect(amounts).toEqual([...amounts].sort((one, other) => Number(one) - Number(other)))
  await new Frame(page).open('导入导出')
  await exchange.tab('导出记录')
  await exchange.drop(file)
  await expect(exchange.finder).toContainText('页面列表：提质升级')
})

async function firstSheet(path: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('the workbook has no sheet')
  return sheet
}
