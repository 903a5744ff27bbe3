import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Frame } from './pages/frame'
import { seriousViolations } from './support/accessibility'
import { expect, test, waitForState } from './support/launch'

test('the first start explains both ways in, and the empty one leads to the frame', async ({ launchApp }) => {
  const { page, dataDir } = await launchApp({ until: ['first-start'] })
  await expect(page.getByRole('button', { name: '载入演示城市' })).toBeVisible()
  await expect(page.getByText(dataDir)).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('button', { name: '建立空库' }).click()
  await waitForState(page, ['ready'])
  const frame = new Frame(page)
  await expect(frame.navigation).toBeVisible()
  await frame.open('设置')
  expect(await seriousViolations(page)).toEqual([])
})

test('定鼎门 is found by its initials with the keyboard alone', async ({ launchApp, sampleData }) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const frame = new Frame(page)
  await frame.search('ddm')
  await expect(frame.hits.filter({ hasText: '定鼎门' }).first()).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  // Closed, opened and typed into at once, without waiting for the dialog; the word of before gives way.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dingdingmen')
  await expect(frame.searchBox).toHaveValue('dingdingmen')
  await page.keyboard.press('Escape')
  await expect(frame.searchBox).toBeHidden()

  await frame.search('没有这样的名称')
  await expect(page.getByText('没有找到“没有这样的名称”')).toBeVisible()
})

test('the clerk named in the settings is there after a relaunch', async ({ launchApp, sampleData }) => {
  const first = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const frame = new Frame(first.page)
  await frame.open('设置')
  await first.page.getByLabel('经办人姓名').fill('李晓')
  await first.page.getByLabel('单位名称').fill('洛龙区民政局')
  await first.page.keyboard.press('Control+s')
  await expect(frame.saveState('已保存')).toBeVisible()
  await expect(frame.user).toHaveText('李晓')
  await first.close()

  const second = await launchApp({ dataDir: sampleData, until: ['ready'] })
  await expect(new Frame(second.page).user).toHaveText('李晓')
})

test('what was typed and not saved is asked about once and offered again', async ({
  launchApp,
  sampleData
}) => {
  const first = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const frame = new Frame(first.page)
  await frame.open('设置')
  await first.page.getByLabel('单位名称').fill('西工区王城路街道办事处')
  await expect(frame.saveState('草稿已存')).toBeVisible()
  // A crash: the program does not get to say goodbye.
  first.child.kill('SIGKILL')
  await first.close()

  const second = await launchApp({ dataDir: sampleData, until: ['ready'] })
  await new Frame(second.page).open('设置')
  await second.page.getByRole('button', { name: '恢复草稿' }).click()
  await expect(second.page.getByLabel('单位名称')).toHaveValue('西工区王城路街道办事处')
  await expect(second.page.getByRole('button', { name: '保存', exact: true })).toBeEnabled()

  await new Frame(second.page).navigation.getByRole('link', { name: '工作台' }).click()
  const question = second.page.getByRole('dialog', { name: '有未保存的修改' })
  await question.getByRole('button', { name: '继续编辑' }).click()
  await expect(second.page.getByLabel('单位名称')).toHaveValue('西工区王城路街道办事处')
  await new Frame(second.page).navigation.getByRole('link', { name: '工作台' }).click()
  await question.getByRole('button', { name: '离开' }).click()
  await expect(new Frame(second.page).heading('工作台')).toBeVisible()
})

test('the scope is remembered and folds under at 200 % zoom', async ({ launchApp, sampleData }) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const frame = new Frame(page)
  await frame.chooseKind('乡里中心')
  await page.reload()
  await waitForState(page, ['ready'])
  await expect(frame.scope.getByRole('radio', { name: '乡里中心' })).toBeChecked()

  // 1366 × 768 at 200 % leaves 683 × 384 pixels of layout.
  await page.setViewportSize({ width: 683, height: 384 })
  await frame.open('设置')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await expect(page.getByLabel('经办人姓名')).toBeVisible()
})

test('the keyboard reaches the content past the navigation', async ({ launchApp, sampleData }) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('a foreign file is refused in words, left as it is, and the folder can be opened', async ({
  launchApp,
  folder
}) => {
  const dataDir = join(folder, 'foreign')
  const file = join(dataDir, 'desk.db')
  await mkdir(dataDir)
  await writeFile(file, '这不是数据库，是别人的文件')
  const { page } = await launchApp({ dataDir, until: ['refused'] })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这不是邻里中心管理台的数据文件')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('button', { name: '打开数据文件夹' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  expect(await readFile(file, 'utf8')).toBe('这不是数据库，是别人的文件')
})

test('a bug of the page gets a number, lands in the log and loses no input', async ({
  launchApp,
  sampleData
}) => {
  const { page, dataDir } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  await new Frame(page).open('设置')
  await page.getByLabel('单位名称').fill('还没有保存')
  await page.evaluate(() => void setTimeout(() => JSON.parse('no JSON')))
  const dialog = page.getByRole('dialog', { name: '出了一点问题' })
  await expect(dialog).toBeVisible()
  const incident = /编号 (\S+) /.exec(await dialog.innerText())?.[1] ?? 'no number'
  await dialog.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByLabel('单位名称')).toHaveValue('还没有保存')
  expect(await readFile(join(dataDir, 'logs', 'desk.log'), 'utf8')).toContain(incident)
})
