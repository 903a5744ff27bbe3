import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { oracle } from '../integration/support/oracle'
import { ExchangePage } from './pages/exchange-page'
import { Frame } from './pages/frame'
import { seriousViolations } from './support/accessibility'
import { answerSaveDialog } from './support/dialogs'
import { expect, test } from './support/launch'

const cutoff = '2026-09-30'

test('统计分析 tells what the file holds, and a figure opens its records', async ({
  launchApp,
  sampleData,
  folder
}) => {
  const [truth] = await oracle<{
    urban: number
    rural: number
    running: number
    listed: number
  }>(
    join(sampleData, 'desk.db'),
    `SELECT sum(kind = 'urban' AND accepted_on <= '${cutoff}') AS urban,
            sum(kind = 'rural' AND accepted_on <= '${cutoff}') AS rural,
            sum(kind = 'urban' AND actual_start <= '${cutoff}') AS running,
            sum(kind = 'urban' AND (listed_on IS NULL OR listed_on <= '${cutoff}')) AS listed
       FROM upgrade_project
      WHERE deleted_at IS NULL AND counts_toward_target = 1 AND stage <> 'moved_out' AND year = 2026`
  )
  if (truth === undefined) throw new Error('the sample has no projects')
  const { app, page } = await launchApp({ dataDir: sampleData, today: cutoff, until: ['ready'] })
  const frame = new Frame(page)
  await frame.open('统计分析')
  await expect(page.getByText(`已销号 ${truth.urban} / 50`)).toBeVisible()
  await expect(page.getByText(`已销号 ${truth.rural} / 150`)).toBeVisible()
  await expect(page.getByRole('img', { name: /邻里中心各责任单位完成率/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /乡里中心计划与实际/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /邻里中心年底预测：预计年底完成 \d+/ })).toBeVisible()
  await page.getByLabel('邻里中心曲线看法').getByText('按进度').click()
  await expect(page.getByRole('img', { name: /邻里中心计划与实际：截至 .+，计划 [\d.]+%/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /邻里中心资金：计划 / })).toBeVisible()
  await expect(page.getByRole('region', { name: '乡里中心与上次通报相比' })).toContainText('原因')
  // The documents' growth against 2021 (S0.10), each kind by itself.
  await expect(page.getByText(/^邻里中心：较 2021 年末：日间照料\/养老 \+\d+\.\d 个百分点/)).toBeVisible()
  // Every project on the list has its tile.
  const board = page.getByRole('region', { name: '邻里中心亮灯板' })
  await expect(board.getByRole('link')).toHaveCount(truth.listed)
  expect(await seriousViolations(page)).toEqual([])

  // On paper nothing can be scrolled: every change of the month stands there.
  const changes = page.getByRole('region', { name: '乡里中心与上次通报相比' }).getByLabel('逐项变化表')
  const hidden = (): Promise<number> => changes.evaluate((table) => table.scrollHeight - table.clientHeight)
  expect(await hidden()).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'print' })
  expect(await hidden()).toBe(0)
  await page.emulateMedia({ media: null })

  const pdf = join(folder, '统计分析.pdf')
  await answerSaveDialog(app, pdf)
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await expect(page.getByText('已导出 PDF')).toBeVisible()
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')

  const takeChart = async (action: string, file: string, told: string): Promise<Buffer> => {
    await answerSaveDialog(app, join(folder, file))
    await page.getByRole('button', { name: /^图表导出：邻里中心年底预测/ }).press('Enter')
    await page.getByRole('menuitem', { name: action }).click()
    await expect(page.getByText(told)).toBeVisible()
    return readFile(join(folder, file))
  }
  const picture = await takeChart('保存为 PNG 图片', '图.png', '已保存：图.png')
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect((await takeChart('保存为 SVG 矢量图', '图.svg', '已保存：图.svg')).toString()).toContain('已销号')
  await takeChart('导出数据（Excel）', '图.xlsx', '已导出 12 行：图.xlsx')

  const figures = page.getByLabel('邻里中心主要指标')
  // By keyboard alone: Esc gives the focus back, Tab leads to the records.
  const started = figures.getByRole('button', { name: /^邻里中心开工 / })
  const rule = page.getByText('实际开工日期不晚于截止日的计入任务项目数')
  await started.press('Enter')
  await expect(rule).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rule).toBeHidden()
  await expect(started).toBeFocused()
  await started.press('Enter')
  await expect(rule).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '查看记录' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(frame.heading('提质升级')).toBeVisible()
  await expect(page.getByText(`共 ${truth.running} 条`)).toBeVisible()

  await frame.open('统计分析')
  const lit = page.getByRole('link', { name: /^全市合计邻里中心亮灯/ }).first()
  const count = await lit.textContent()
  await lit.click()
  await expect(page.getByText(`共 ${count} 条`)).toBeVisible()
  await frame.open('统计分析')
  const heat = page.getByRole('region', { name: '邻里中心覆盖率与基期对比' })
  const cell = heat.getByRole('button', { name: /^合计邻里中心日间照料\/养老 / })
  await cell.click()
  const covered = await page.locator('.explanation').first().getByRole('definition').nth(1).textContent()
  await page.getByRole('button', { name: '查看记录' }).first().click()
  await expect(page.getByText(`共 ${covered} 条`)).toBeVisible()
  await frame.open('统计分析')
  const tile = board.getByRole('link').first()
  const name = (await tile.getAttribute('title'))?.split(/\s/u)[1] ?? ''
  await tile.click()
  await expect(page.getByRole('heading', { name })).toBeVisible()

  // Which PDF was it that the leader saw?
  await frame.open('导入导出')
  const exchange = new ExchangePage(app, page)
  await exchange.tab('导出记录')
  await exchange.drop(pdf)
  await expect(exchange.finder).toContainText(`统计分析：统计分析 截至 ${cutoff}`)
  await expect(exchange.finder).toContainText('2026年、全市、邻里和乡里中心')
})

test('工作台 opens on the targets, and the scope narrows them', async ({ launchApp, sampleData }) => {
  const { page } = await launchApp({ dataDir: sampleData, today: cutoff, until: ['ready'] })
  const frame = new Frame(page)
  await frame.open('工作台')
  await expect(page.getByRole('region', { name: '邻里中心年度目标' })).toBeVisible()
  await expect(page.getByRole('region', { name: '乡里中心年度目标' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await frame.chooseKind('乡里中心')
  await expect(page.getByRole('region', { name: '邻里中心年度目标' })).toBeHidden()
  await expect(page.getByRole('region', { name: '乡里中心年度目标' })).toBeVisible()
})
