import { readFile } from 'node:fs/promises'
import { Frame } from './pages/frame'
import { ProjectListPage } from './pages/project-list-page'
import { ReportPage } from './pages/report-page'
import { seriousViolations } from './support/accessibility'
import { answerSaveDialog } from './support/dialogs'
import { pasteInto } from './support/paste-into'
import { expect, test } from './support/launch'

test('a month is filled in like a sheet, reviewed and locked; what is changed later does not change what was told', async ({
  launchApp,
  sampleData
}) => {
  const { app, page } = await launchApp({ dataDir: sampleData, today: '2026-10-15', until: ['ready'] })
  const frame = new Frame(page)
  const reports = new ReportPage(page)
  await frame.open('提质升级')
  await reports.open('月报')
  await expect(reports.rows.first()).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  // Who has not reported in September: the cell opens the sheet of that unit.
  await reports.look('完整性')
  await reports.matrix
    .getByRole('button', { name: /2026-09 .*未报/ })
    .first()
    .click()
  await expect(page).toHaveURL(/period=2026-09&unitId=.*standing=unreported/)
  const row = reports.rows.first()
  const name = await row.getByRole('rowheader').getByRole('link').innerText()
  const percent = reports.cell(row, '本月累计')
  await pasteInto(percent, '六成\t２０００万\n')
  await expect(reports.cell(row, '累计完成投资')).toHaveValue('２０００万')
  await expect(percent).toHaveAttribute('aria-invalid', 'true')
  await expect(row.getByText('“六成”不是百分数，请填 0 到 100 的整数')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(
    page.getByRole('alert').filter({ hasText: '没有保存：1 个项目有红字标出的错误' })
  ).toBeVisible()
  await expect(percent).toHaveValue('六成')

  const numbers = await row.getByRole('cell').allInnerTexts()
  const [last, planned] = [Number(numbers[1]) || 0, Number(numbers[3])]
  await percent.fill(`${Math.min(99, Math.max(last, planned))}％`)
  await percent.press('ArrowRight')
  await expect(reports.cell(row, '累计完成投资')).toBeFocused()
  await reports.cell(row, '下步计划').fill('设备进场')
  await page.keyboard.press('Control+s')
  await expect(frame.saveState('已保存')).toBeVisible()
  await expect(row).toContainText(/草稿|退回/)

  await reports.look('勾稽检查')
  const checks = page.getByRole('region', { name: '勾稽检查' })
  await expect(checks).toContainText(/核对 \d+ 处关系：/u)
  const workbook = test.info().outputPath('勾稽检查.xlsx')
  await answerSaveDialog(app, workbook)
  await checks.getByRole('button', { name: '导出 Excel' }).click()
  await expect(page.getByText(/^已导出 \d+ 处不相符的关系$/u)).toBeVisible()
  expect((await readFile(workbook)).subarray(0, 2).toString()).toBe('PK')
  expect(await seriousViolations(page)).toEqual([])
  await reports.look('填报表')

  await row.getByRole('checkbox').check()
  await reports.carryOut(/^报送（1）/, '张敏', '报送')
  await expect(page.getByText('已报送 1 份月报')).toBeVisible()
  // The list of those not handed in is read anew first.
  await expect(row).toBeHidden()
  await reports.chooseStanding('已报')
  const handedIn = reports.rows.filter({ hasText: name })
  await handedIn.getByRole('checkbox').check()
  await reports.carryOut(/^审核通过（1）/, '张敏', '审核通过')
  await expect(
    page.getByRole('alert').filter({ hasText: '填报人与审核人不能是同一人（张敏）' })
  ).toBeVisible()
  await reports.carryOut(/^审核通过（1）/, '李强', '审核通过')
  await expect(handedIn).toBeHidden()

  await reports.open('报告期')
  const september = reports.period('2026-09')
  await september.getByRole('button', { name: '截止填报' }).click()
  await september.getByRole('button', { name: '锁定' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('list', { name: '没有已审月报的项目' })).toBeVisible()
  await dialog.getByRole('button', { name: '锁定', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('请写明原因')
  await dialog.getByRole('textbox').fill('其余项目下月补报')
  await dialog.getByRole('button', { name: '锁定', exact: true }).click()
  await expect(september).toContainText('已锁定')
  await expect(page.getByRole('region', { name: '2026-09 与上次通报相比' })).toContainText(
    /与截至 2026-08-31 的通报相比/
  )
  expect(await seriousViolations(page)).toEqual([])

  const cutoff = frame.scope.getByLabel('截止日')
  async function told(day: string): Promise<string> {
    await cutoff.fill(day)
    await cutoff.press('Enter')
    await frame.open('统计分析')
    await expect(page.getByText(new RegExp(`截至 ${day}`)).first()).toBeVisible()
    return page.getByLabel('乡里中心主要指标').innerText()
  }
  const then = await told('2026-09-30')
  await expect(page.getByText('已锁定通报 2026-09')).toBeVisible()

  // An accepted project goes: all its numbers fall, but not those that were told.
  const list = new ProjectListPage(page)
  await list.open()
  await frame.chooseKind('乡里中心')
  await expect(list.count).toHaveText('共 150 条')
  await list.choose('进展', '已销号')
  await expect(list.count).not.toHaveText('共 150 条')
  await list.grid.focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '删除所选' }).click()
  await dialog.getByRole('button', { name: '删除', exact: true }).click()
  await expect(page.getByText('已删除 1 个项目')).toBeVisible()
  expect(await told('2026-09-30')).toBe(then)
  expect(await told('2026-10-15')).not.toBe(then)
  await frame.open('提质升级')
  await reports.open('报告期')
  await page.getByText('2026-09 以来的变化').click()
  await expect(reports.changes.getByRole('row').filter({ hasText: '已删除' })).toContainText('完成数 −1')
})
