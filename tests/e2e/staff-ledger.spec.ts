import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { ExchangePage } from './pages/exchange-page'
import { Frame } from './pages/frame'
import { Ledger } from './pages/ledger'
import { seriousViolations } from './support/accessibility'
import { expect, test } from './support/launch'

/** A list of staff as a community sends it: titles, a merged head of two rows, full-width digits, one person twice, a foot. */
async function writeMessy(path: string, center: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('花名册')
  sheet.addRow(['邻里中心工作人员花名册'])
  sheet.addRow(['填报单位（盖章）：', null, null, '截止日期：2026年9月30日'])
  sheet.addRow(['所在中心', '基本情况', null, null, '职务', '身份类别', '折算', '上岗时间'])
  sheet.addRow([null, '姓名', '出生年月', '手机号码'])
  for (const range of ['A1:H1', 'B3:D3', 'A3:A4', 'E3:E4', 'F3:F4', 'G3:G4', 'H3:H4']) sheet.mergeCells(range)
  sheet.addRow([
    center,
    '欧阳试一',
    '１９９０年３月',
    '１３９９９９９０００１',
    '社工',
    null,
    0.5,
    '２０２６／１／５'
  ])
  sheet.addRow([center, '欧阳试一', 1990, '13999990001', '社工', null, 0.5, '2026-01-05'])
  sheet.addRow([center, '欧阳试二', null, '13999990002', '社区社工', '临时', null, '2026年1月5日'])
  sheet.addRow(['合 计', null, null, null, null, null, 2])
  sheet.addRow(['填报人：张三', '联系电话：0379-63210000'])
  await workbook.xlsx.writeFile(path)
}

/** The texts of the first sheet by column head. */
async function column(path: string, head: RegExp): Promise<string[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('the workbook has no sheet')
  const heads = sheet.getRow(4)
  let position = 0
  heads.eachCell((cell, at) => {
    if (typeof cell.value === 'string' && head.test(cell.value)) position = at
  })
  const texts: string[] = []
  sheet.getColumn(position).eachCell((cell, row) => {
    if (row > 4 && typeof cell.value === 'string') texts.push(cell.value)
  })
  return texts
}

test('T8 exported masked and, with a reason, unmasked; it comes back unchanged, a messy one is mended, written, undone', async ({
  launchApp,
  sampleData,
  folder
}) => {
  test.setTimeout(120_000)
  const { app, page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  await new Frame(page).open('导入导出')
  const exchange = new ExchangePage(app, page)
  await exchange.tab('导出')
  await exchange.choose('人员配备台账')
  const masked = join(folder, '人员脱敏.xlsx')
  await exchange.exportWorkbookTo(masked)
  const full = join(folder, '人员完整.xlsx')
  await exchange.exportWorkbookTo(full, '核对信息')
  const isPhone = (text: string): boolean => /^\d[\d*-]{6,}$/u.test(text)
  const hidden = (await column(masked, /^电话\(脱敏\)$/u)).filter(isPhone)
  const shown = (await column(full, /^电话$/u)).filter(isPhone)
  expect(hidden.length).toBeGreaterThan(100)
  expect(shown).toHaveLength(hidden.length)
  expect(hidden.filter((text) => !/^1\d{2}\*{4}\d{4}$/u.test(text))).toEqual([])
  expect(shown.filter((text) => !/^1\d{10}$/u.test(text))).toEqual([])
  await exchange.tab('导出记录')
  await expect(exchange.records.getByRole('row').filter({ hasText: '人员脱敏.xlsx' })).toContainText('隐去')
  await expect(exchange.records.getByRole('row').filter({ hasText: '人员完整.xlsx' })).toContainText('完整')

  await page.getByRole('tab', { name: '导入', exact: true }).click()
  const ledger = new Ledger(app, page)
  const template = join(folder, '模板.xlsx')
  await ledger.template('人员配备台账', template)
  expect(await seriousViolations(page)).toEqual([])
  await ledger.preview(masked, template)
  expect(await ledger.counts()).toEqual(['0', '0', hidden.length.toLocaleString('en'), '0'])
  await expect(ledger.apply).toBeDisabled()

  const [center = ''] = await column(full, /^中心$/u)
  const messy = join(folder, '花名册.xlsx')
  await writeMessy(messy, center)
  await ledger.choose(messy)
  await expect(ledger.wizard.getByRole('combobox', { name: '花名册 认作' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await ledger.toColumns()
  await ledger.toPreview()
  expect(await ledger.counts()).toEqual(['0', '0', '0', '3'])
  await ledger.select(/社区社工/, '社工')
  await ledger.select(/临时/, '（先留空）')
  expect(await seriousViolations(page)).toEqual([])
  await ledger.wizard.getByRole('button', { name: /重新检查/ }).click()
  await expect(ledger.wizard.getByText(/同一人的同一个岗位/)).toBeVisible({ timeout: 60_000 })
  await ledger.wizard.getByText(/行先不导入/).click()
  await ledger.apply.click()
  await expect(ledger.wizard.getByText('新增 1 条、修改 0 条人员任职')).toBeVisible({ timeout: 60_000 })
  await ledger.wizard.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByText('已撤销，数据回到保存之前')).toBeVisible()
})
