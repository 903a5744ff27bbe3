import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '@domain/calendar/day-count'
import { Frame } from './pages/frame'
import { ProjectListPage } from './pages/project-list-page'
import { ProjectPage } from './pages/project-page'
import { ProjectWorkPages } from './pages/project-work-pages'
import { seriousViolations } from './support/accessibility'
import { answerSaveDialog } from './support/dialogs'
import { expect, test } from './support/launch'

test('money and items of a project are entered by keyboard, warned about, and there after a relaunch', async ({
  launchApp,
  sampleData
}) => {
  const first = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const { page } = first
  const frame = new Frame(page)
  const work = new ProjectWorkPages(page)
  await new ProjectListPage(page).open()
  await work.areaTabs.getByRole('link', { name: '资金' }).click()
  await expect(page.getByText('共 200 条')).toBeVisible()
  await expect(work.figures.getByRole('button', { name: /资金到位率/ })).toContainText('%')
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('radio', { name: '按单位' }).click({ force: true })
  await page.getByRole('button', { name: /^合计项目数 200，/ }).click()
  await page.getByRole('button', { name: '查看记录' }).click()
  await work.moneyGrid.getByRole('link', { name: '2026-R-003' }).click()

  // A payment of 2000万 on a source of a village: understood, warned about, taken back to what was meant.
  await expect(work.flows().first()).toBeVisible()
  const count = await work.flows().count()
  await work.money.getByRole('button', { name: '登记支付' }).click()
  await expect(work.flows()).toHaveCount(count + 1)
  const amount = work.flow(count + 1, '金额')
  await expect(amount).toBeFocused()
  await amount.fill('2000万')
  await expect(work.money.getByText('= 2,000.00 万元')).toBeVisible()
  await expect(page.getByRole('region', { name: '请留意' })).toContainText(/支付 2,0[\d.]+ 万元，超过到位/)
  await amount.fill('两千万')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert', { name: '没有保存的原因' })).toContainText('“两千万”不是金额')
  await expect(amount).toHaveValue('两千万')
  await amount.fill('－１，２００元')
  await work.flow(count + 1, '用途').fill('退回多付的工程款')
  await work.flow(count + 1, '收款单位').fill('演示公司')
  await page.keyboard.press('Control+s')
  await expect(frame.saveState('已保存')).toBeVisible()
  await expect(amount).toHaveValue('−0.12')
  expect(await seriousViolations(page)).toEqual([])

  await work.tabs.getByRole('link', { name: '建设内容' }).click()
  await expect(work.item(1, '内容')).toHaveValue(/.+/)
  const rows = work.items.getByRole('table', { name: '建设内容' }).locator('tbody tr')
  const known = await rows.count()
  await work.item(known, '内容').press('Enter')
  await expect(work.item(known + 1, '内容')).toBeFocused()
  await page.keyboard.type('新增母婴室')
  await work.item(known + 1, '数量').fill('1.5')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert', { name: '没有保存的原因' })).toContainText('请填写数量的单位')
  await work.item(known + 1, '单位').fill('间')
  await work.item(known + 1, '费用').fill('1.2亿')
  await expect(work.items.getByText(/超过总投资/).first()).toBeVisible()
  await work.item(known + 1, '费用').fill('2')
  await work.items.getByRole('button', { name: /^删除 第 1 项/ }).click()
  await expect(rows).toHaveCount(known)
  await work.items.getByRole('button', { name: /^恢复刚删除的/ }).click()
  await expect(rows).toHaveCount(known + 1)
  await page.keyboard.press('Control+s')
  await expect(frame.saveState('已保存')).toBeVisible()
  await expect(page.getByRole('table', { name: '成效对比' })).toContainText('百分点')
  expect(await seriousViolations(page)).toEqual([])
  await first.close()

  const second = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const again = new ProjectWorkPages(second.page)
  await new ProjectListPage(second.page).open()
  await again.areaTabs.getByRole('link', { name: '资金' }).click()
  await again.moneyGrid.getByRole('link', { name: '2026-R-003' }).click()
  await expect(again.flows()).toHaveCount(count + 1)
  await again.tabs.getByRole('link', { name: '建设内容' }).click()
  await expect(again.item(known + 1, '内容')).toHaveValue('新增母婴室')
})

test('a stage changes only with what it needs; 暂缓 asks for a reason and is taken back with Ctrl+Z', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new ProjectListPage(page)
  const project = new ProjectPage(page)
  const work = new ProjectWorkPages(page)
  await list.open()
  await list.choose('阶段', '施工/改造')
  await expect(list.count).not.toHaveText('共 200 条')
  await page.keyboard.press('Escape')
  await list.grid.getByRole('link').first().click()
  await expect(work.stages).toContainText('施工/改造')

  // 完工 is offered, but not without the day on which the work was finished.
  await work.stages.getByRole('button', { name: '变更阶段' }).click()
  await work.chooseStage('完工')
  await expect(work.stageDialog).toContainText('变为“完工”前，请填写实际完工日期')
  await expect(work.stageDialog.getByRole('button', { name: '变更阶段' })).toBeDisabled()
  expect(await seriousViolations(page, work.stageDialog)).toEqual([])
  await work.stageDialog.getByRole('button', { name: '去填写' }).first().click()
  await expect(work.stageDialog).toBeHidden()
  await expect(project.field('实际完工')).toBeFocused()
  await page.keyboard.press('Escape')

  await work.stages.getByRole('button', { name: '变更阶段' }).click()
  await work.chooseStage('暂缓')
  await work.stageDialog.getByRole('button', { name: '变更阶段' }).click()
  await expect(work.stageDialog).toContainText('请写明原因')
  await work.stageDialog.getByLabel('原因').fill('场地权属有争议')
  await work.stageDialog.getByRole('button', { name: '变更阶段' }).click()
  await expect(work.stageDialog).toBeHidden()
  await expect(work.stages).toContainText('暂缓')
  await expect(work.stages).toContainText('场地权属有争议')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销，数据回到保存之前')).toBeVisible()
  await expect(work.stages.locator('strong')).toHaveText('施工/改造')
})

test('nodes are moved by keyboard and mouse; a reason makes version 2, the baseline stays, Ctrl+Z takes it back', async ({
  launchApp,
  sampleData,
  folder
}) => {
  const { page, app } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const frame = new Frame(page)
  const list = new ProjectListPage(page)
  const work = new ProjectWorkPages(page)
  await list.open()
  await list.choose('阶段', '施工/改造')
  await expect(list.count).not.toHaveText('共 200 条')
  await page.keyboard.press('Escape')
  await list.grid.getByRole('link').first().click()
  await work.tabs.getByRole('link', { name: '计划与节点' }).click()
  const acceptance = work.planMark('验收销号')
  const before = (await acceptance.getAttribute('aria-valuetext')) ?? ''
  const baseline = await page.getByTitle(/^基线/).last().getAttribute('title')
  // The head and the baseline.
  await expect(work.versions.getByRole('row').nth(1)).toBeVisible()
  const known = await work.versions.getByRole('row').count()
  expect(await seriousViolations(page)).toEqual([])

  await acceptance.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(acceptance).toHaveAttribute('aria-valuetext', addDays(before, 6))
  await page.keyboard.press('Escape')
  await expect(acceptance).toHaveAttribute('aria-valuetext', before)
  await page.keyboard.press('ArrowRight')
  // Dragged by the mouse, Esc puts it back; dragged again, it stays.
  const operator = work.planMark('运营主体到位')
  const start = (await operator.getAttribute('aria-valuetext')) ?? ''
  await work.dragMark(operator, 40)
  await expect(operator).not.toHaveAttribute('aria-valuetext', start)
  await page.keyboard.press('Escape')
  await expect(operator).toHaveAttribute('aria-valuetext', start)
  await page.mouse.up()
  await work.dragMark(operator, -4)
  await page.mouse.up()
  const moved = (await operator.getAttribute('aria-valuetext')) ?? ''
  expect(moved < start).toBe(true)

  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert', { name: '没有保存的原因' })).toContainText('请填写调整原因')
  await work.plan.getByLabel('调整原因').fill('汛期停工，工期顺延')
  await page.keyboard.press('Control+s')
  await expect(frame.saveState('已保存')).toBeVisible()
  await expect(work.versions.getByRole('row')).toHaveCount(known + 1)
  await expect(work.versions.getByRole('row').last()).toContainText('汛期停工，工期顺延')
  await work.versions.getByRole('button', { name: '对比第 1 版' }).click()
  await expect(page.getByTitle(/^对比/).first()).toBeVisible()
  expect(await page.getByTitle(/^基线/).last().getAttribute('title')).toBe(baseline)
  expect(await seriousViolations(page)).toEqual([])
  await operator.focus()
  await page.keyboard.press('Control+z')
  await expect(work.versions.getByRole('row')).toHaveCount(known)
  await expect(operator).toHaveAttribute('aria-valuetext', start)

  // 挂图作战: the project stands in its unit's rows; the wall chart is A3 landscape (420 × 297 mm, 1191 × 842 pt).
  await list.open()
  await work.areaTabs.getByRole('link', { name: '挂图作战' }).click()
  const board = page.getByRole('table', { name: '作战图' })
  await expect(board.getByRole('columnheader', { name: '12月' })).toBeVisible()
  await expect(page.getByText('共 200 个项目')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  const pdf = join(folder, '作战图.pdf')
  await answerSaveDialog(app, pdf)
  await page.getByRole('button', { name: '导出 A3 PDF' }).click()
  await expect(page.getByText('已导出 PDF')).toBeVisible()
  expect((await readFile(pdf)).toString('latin1')).toMatch(/\/MediaBox \[0 0 119\d(?:\.\d+)? 84\d/u)
  await board.getByRole('link').first().click()
  await expect(work.tabs).toBeVisible()
})
