import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { oracle } from '../integration/support/oracle'
import { Frame } from './pages/frame'
import { MeetingPage } from './pages/meeting-page'
import { seriousViolations } from './support/accessibility'
import { answerSaveDialog } from './support/dialogs'
import { expect, test } from './support/launch'
import { pagesOf } from './support/pdf-pages'

const cutoff = '2026-09-30'

const counted = `deleted_at IS NULL AND counts_toward_target = 1 AND stage <> 'moved_out' AND year = 2026
  AND kind = 'urban' AND (listed_on IS NULL OR listed_on <= '${cutoff}')`

test('会议汇报 is walked through by keyboard, from the city down to the evidence', async ({
  launchApp,
  sampleData,
  folder
}) => {
  const file = join(sampleData, 'desk.db')
  const ask = async (where: string): Promise<number> => {
    const [row] = await oracle<{ n: number }>(
      file,
      `SELECT count(*) AS n FROM upgrade_project project WHERE ${counted} AND ${where}`
    )
    return row?.n ?? -1
  }
  const truth = { listed: await ask('1 = 1'), accepted: await ask(`accepted_on <= '${cutoff}'`) }

  const { app, page } = await launchApp({ dataDir: sampleData, today: cutoff, until: ['ready'] })
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const asked: boolean[] = []
    Object.assign(globalThis, { askedFullScreen: asked })
    if (window) window.setFullScreen = (on) => void asked.push(on)
  })
  const meeting = new MeetingPage(page)
  await new Frame(page).open('会议汇报')
  await expect(meeting.start).toBeFocused()
  await expect(page.getByRole('listitem').filter({ hasText: /各县区进度\s乡里中心/u })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  // The list of projects is one stop of Tab; arrows walk in it.
  await page.getByRole('textbox', { name: '查找项目' }).focus()
  await meeting.press('Tab', 'End', 'Home', 'ArrowDown', 'Space')
  await expect(page.getByRole('heading', { name: '已选 4 个' })).toBeVisible()
  await meeting.press('Space', 'Shift+Tab')
  await expect(page.getByRole('heading', { name: '已选 5 个' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '查找项目' })).toBeFocused()
  await meeting.start.focus()

  await meeting.press('Enter')
  await meeting.expectTitle('总览')
  await expect(meeting.stage.getByText(`截至 ${cutoff}`).first()).toBeVisible()
  expect(await meeting.valueOf('邻里中心已销号')).toBe(truth.accepted)
  const size = await meeting
    .figure('邻里中心完成率')
    .evaluate((figure) => Number.parseFloat(getComputedStyle(figure).fontSize))
  expect(size).toBeGreaterThanOrEqual(48)
  expect(await seriousViolations(page)).toEqual([])

  // Every page stands, says its date, and shows no telephone.
  const titles: string[] = []
  for (let at = 1; at <= 13; at += 1) {
    titles.push((await meeting.stage.getByRole('heading', { level: 1 }).textContent()) ?? '')
    await expect(meeting.stage.getByText(`截至 ${cutoff}`).first()).toBeVisible()
    expect(await meeting.stage.textContent()).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/u)
    await meeting.press(at % 2 === 0 ? 'ArrowRight' : 'PageDown')
  }
  expect(new Set(titles).size).toBe(13)
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('meeting page').length)).toBe(13)
  await meeting.press('8')
  await meeting.expectTitle(/^分布图\s邻里中心$/u)
  await meeting.press('ArrowDown')
  expect(await seriousViolations(page)).toEqual([])

  // Down: 市 → 县区 → 街道 → 中心 → 项目 → 佐证, each count against the file.
  await meeting.press('Home', 'Enter')
  await meeting.expectTitle('全市邻里中心')
  expect(await meeting.valueOf('全市邻里中心入库')).toBe(truth.listed)
  const unit = await meeting.chosen()
  await meeting.press('Enter')
  await meeting.expectTitle(unit)
  const inUnit = `unit_id IN (SELECT id FROM reporting_unit WHERE short_name = '${unit}')`
  expect(await meeting.valueOf(`${unit}入库`)).toBe(await ask(inUnit))
  const town = await meeting.chosen()
  await meeting.press('Enter')
  await meeting.expectTitle(town)
  const inTown = `${inUnit} AND center_id IN (SELECT center.id FROM center
    JOIN division ON division.id = center.division_id JOIN division town ON town.id = division.town_id
    WHERE town.short_name = '${town}')`
  expect(await meeting.valueOf(`${town}入库`)).toBe(await ask(inTown))
  const center = await meeting.chosen()
  await meeting.press('Enter')
  await meeting.expectTitle(center)
  const inCenter = `center_id IN (SELECT id FROM center WHERE name = '${center}')`
  expect(await meeting.valueOf(`${center}入库`)).toBe(await ask(inCenter))
  await meeting.press('Enter')
  await expect(meeting.stage.getByRole('button', { name: /^佐证 \d+ 件$/u })).toBeFocused()
  await meeting.press('Enter')
  await meeting.expectTitle('佐证')
  await expect(meeting.stage.getByText('尚无照片')).toHaveCount(2)
  await expect(meeting.stage.getByText('改造前')).toBeVisible()
  for (const title of [/./u, center, town]) {
    await meeting.press('Backspace')
    await meeting.expectTitle(title)
  }
  await meeting.press('Backspace', 'Backspace')
  expect(await meeting.chosen()).toBe(unit)

  // A figure explains itself, the questions lead to their pages, B blanks, F1 helps, Esc leaves.
  await meeting.figure('全市邻里中心入库').first().focus()
  await meeting.press('Enter')
  await expect(page.getByText('计入任务且未调整出库的项目数')).toBeVisible()
  await meeting.press('Escape', 'q')
  await expect(page.getByText(/^1\s差几个？$/u)).toBeVisible()
  await meeting.press('3')
  await meeting.expectTitle(/^亮灯板\s邻里中心$/u)
  expect(await seriousViolations(page)).toEqual([])
  await meeting.press('b')
  await expect(page.getByLabel('黑屏')).toBeVisible()
  await meeting.press('ArrowRight')
  await expect(page.getByLabel('黑屏')).toBeHidden()
  await meeting.expectTitle(/^亮灯板\s邻里中心$/u)
  await meeting.press('F1')
  await expect(page.getByText('返回上一级')).toBeVisible()
  await meeting.press('Escape', 'Escape')
  await expect(meeting.stage).toBeHidden()
  await expect(meeting.start).toBeFocused()
  const full = await app.evaluate(() => Reflect.get(globalThis, 'askedFullScreen'))
  expect(full).toEqual([true, false])

  await test.step('the same pages on paper, each on one sheet, without a telephone', async () => {
    await page.getByRole('button', { name: '打印材料' }).click()
    await expect(meeting.save).toBeFocused()
    await expect(page.getByText('共 18 页，A4 横向')).toBeVisible()
    expect(await seriousViolations(page)).toEqual([])
    const pdf = join(folder, '汇报材料.pdf')
    await answerSaveDialog(app, pdf)
    await page.keyboard.press('Enter')
    await expect(page.getByText('已导出 PDF')).toBeVisible()
    // What the program said of the first is not printed on the second.
    const second = join(folder, '第二份.pdf')
    await answerSaveDialog(app, second)
    await expect(meeting.save).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => existsSync(second)).toBe(true)
    const sheets = pagesOf(second)
    if (sheets !== null) {
      expect(sheets).toHaveLength(18)
      for (const sheet of sheets) expect(sheet).toContain(`截至${cutoff}`)
      expect(sheets[0]).toContain(`已销号${truth.accepted}/50`)
      expect(sheets.join('')).not.toContain('已导出')
      expect(sheets.join('')).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/u)
    }
    await page.keyboard.press('Escape')
    await expect(meeting.start).toBeFocused()
  })
})
