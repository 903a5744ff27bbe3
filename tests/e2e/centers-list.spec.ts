import { CenterListPage } from './pages/center-list-page'
import { seriousViolations } from './support/accessibility'
import { expect, test, waitForState } from './support/launch'

test('中心台账 finds 定鼎门 by ddm and adds up what it shows', async ({ launchApp, sampleData }) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new CenterListPage(page)
  await list.open()
  await list.expectCount('2,499')
  await expect(list.totals).toContainText('邻里 363 个 · 乡里 2,136 个')

  await list.find.fill('ddm')
  await expect(list.rows('定鼎门社区邻里中心')).toBeVisible()
  await expect(list.totals).toContainText(/邻里 \d 个 · 乡里 0 个/)
  expect(await seriousViolations(page)).toEqual([])

  await list.find.fill("%' OR 1=1 --")
  await expect(page.getByText('没有符合筛选条件的中心。')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await list.expectCount('2,499')
})

test('filters narrow, stand in words and in the address, and survive a reload', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new CenterListPage(page)
  await list.open()
  await list.chooseIn('按层级筛选', '片区级')
  await expect(list.words).toContainText('层级：片区级')
  await expect(list.rows('片区级').first()).toBeVisible()
  await expect(list.rows('社区级')).toHaveCount(0)
  await list.frame.chooseKind('乡里中心')
  await expect(list.totals).not.toContainText('邻里 363')

  expect(page.url()).toContain('tiers=district')
  await page.reload()
  await waitForState(page, ['ready'])
  await expect(list.words).toContainText('层级：片区级')
  await list.frame.chooseKind('全部')
  await list.words.getByRole('button', { name: '去掉筛选 层级：片区级' }).click()
  await list.expectCount('2,499')
})

test('the tree of places is walked with the keyboard and narrows the list', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new CenterListPage(page)
  await list.open()
  await page.getByRole('textbox', { name: '在区划树中查找' }).fill('ddmsq')
  await expect(list.line('行政区划', '定鼎门社区')).toBeVisible()
  await list.tree('行政区划').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(list.words).toContainText('区划：洛龙区')
  await expect(list.rows('定鼎门社区邻里中心')).toBeVisible()
  await expect(list.line('行政区划', '定鼎门社区')).toHaveAttribute('aria-selected', 'true')

  await page.getByRole('textbox', { name: '在区划树中查找' }).fill('')
  await list.tree('行政区划').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await list.expectCount('2,499')
})

test('片区→社区→小区 opens level by level', async ({ launchApp, sampleData }) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new CenterListPage(page)
  await list.open()
  const tree = await list.showTree('层级')
  await expect(list.line('层级', '涧西区')).toBeVisible()
  await list.line('层级', '涧西区').dblclick()
  const districts = tree.getByRole('treeitem').filter({ hasText: '片区级' })
  await expect(districts.first()).toBeVisible()
  await districts.first().dblclick()
  await expect(tree.locator('[aria-level="3"]').first()).toBeVisible()
  await expect(list.words).toContainText('及其下级')
  expect(await seriousViolations(page)).toEqual([])
})

test('columns are chosen once and remembered; the list is walked and a record opened by keyboard', async ({
  launchApp,
  sampleData
}) => {
  const first = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new CenterListPage(first.page)
  await list.open()
  await expect(list.head('上级中心')).toHaveCount(0)
  await list.turnColumn('上级中心')
  await expect(list.head('上级中心')).toHaveCount(1)
  await first.page.reload()
  await waitForState(first.page, ['ready'])
  await expect(list.head('上级中心')).toHaveCount(1)

  await list.head('室内面积').getByRole('button').click()
  await expect(list.head('室内面积')).toHaveAttribute('aria-sort', 'ascending')
  await list.find.fill('定鼎门社区')
  await expect(list.rows('定鼎门社区邻里中心')).toBeVisible()
  await list.table.focus()
  await first.page.keyboard.press('ArrowDown')
  await first.page.keyboard.press('Home')
  await first.page.keyboard.press('Enter')
  await expect(first.page).toHaveURL(/#\/centers\/[0-9a-f-]{36}/)
  await first.page.goBack()
  await expect(list.find).toHaveValue('定鼎门社区')
})

test('several centres change their unit at once, and one keystroke takes it back', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new CenterListPage(page)
  await list.open()
  await list.find.fill('ddm')
  await expect(list.rows('定鼎门社区邻里中心')).toBeVisible()
  await list.table.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: '改责任单位' }).click()
  await expect(page.getByRole('dialog')).toContainText('今年未销号的项目一并划归')
  await page.getByRole('dialog').getByRole('combobox').click()
  await page.getByRole('option', { name: '伊川县' }).click()
  await page.getByRole('button', { name: '划归', exact: true }).click()
  await expect(page.getByText(/已把 \d 个中心划归 伊川县/)).toBeVisible()
  await expect(list.rows(/定鼎门社区邻里中心.*伊川县/)).toBeVisible()

  await list.table.focus()
  await page.keyboard.press('Control+z')
  await expect(list.rows(/定鼎门社区邻里中心.*伊川县/)).toHaveCount(0)
})

test('a centre with others below it is not deleted, and the refusal names them', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new CenterListPage(page)
  await list.open()
  await list.chooseIn('按层级筛选', '片区级')
  await expect(list.words).toContainText('层级：片区级')
  await list.find.fill('红山片区')
  await list.expectCount('1')
  await list.table.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: '删除所选' }).click()
  await expect(page.getByText(/不能删除：有 \d+ 个下级中心：“.+”、“.+”、“.+” 等/)).toBeVisible()
  await list.expectCount('1')
})
