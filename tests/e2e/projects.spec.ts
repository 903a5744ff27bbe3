import { ProjectListPage } from './pages/project-list-page'
import { ProjectPage } from './pages/project-page'
import { seriousViolations } from './support/accessibility'
import { expect, test } from './support/launch'

test('a late node is found, done in place, and taken back with Ctrl+Z', async ({ launchApp, sampleData }) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new ProjectListPage(page)
  await list.open()
  await expect(list.count).toHaveText('共 200 条')
  await list.choose('进展', '有超期节点')
  await expect(list.count).not.toHaveText('共 200 条')
  expect(page.url()).toContain('standing=late')
  expect(await seriousViolations(page)).toEqual([])

  await list.expandFirst()
  const late = list.nodes.getByRole('row').filter({ hasText: '▲' }).first()
  const label = (await late.getByRole('rowheader').innerText()).replace(/^\d+\. (.*) \d+%$/u, '$1')
  const node = list.node(label)
  expect(await seriousViolations(page)).toEqual([])

  await list.setDate(`${label} 实际日期`, '2026-10-01')
  await expect(list.nodes.getByText(/晚于今天（2026-09-30），请改为实际完成的日期/)).toBeVisible()
  await expect(list.nodes.getByLabel(`${label} 实际日期`)).toHaveValue('2026-10-01')

  await list.setDate(`${label} 实际日期`, '2026-09-30')
  await expect(list.frame.saveState('已保存')).toBeVisible()
  await expect(node).toContainText('✓')
  await expect(list.nodes.getByText(/晚于今天/)).toBeHidden()

  await page.keyboard.press('Escape')
  await expect(list.nodes).toBeHidden()
  await expect(list.grid).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销，数据回到保存之前')).toBeVisible()
  await list.expandFirst()
  await expect(node).toContainText('▲')

  await page.evaluate(() => (window.location.hash = '#/projects/01890000-0000-7000-8000-00000000dead/items'))
  await expect(page.getByRole('heading', { level: 1, name: '找不到这条记录' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '回到提质升级' }).click()
  await expect(list.count).not.toHaveText('共 0 条')
})

test('weights of 110 % are refused at the field and in the summary, and nothing is lost', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new ProjectListPage(page)
  const project = new ProjectPage(page)
  await list.open()
  await list.grid.getByRole('link').first().click()
  await expect(project.weightSum).toContainText('100%')
  expect(await seriousViolations(page)).toEqual([])

  await project.cell(6, '权重').fill('30')
  await project.field('备注').fill('等待设备进场')
  await expect(project.weightSum).toContainText('✕ 权重合计 110%')
  await project.save()
  await expect(project.summary).toContainText('节点权重合计 110%，应为 100%，请减少 10')
  await expect(project.summary).toBeFocused()
  await expect(project.cell(6, '权重')).toHaveValue('30')
  await expect(project.field('备注')).toHaveValue('等待设备进场')
  expect(await seriousViolations(page)).toEqual([])

  // Alt+↑ moves the node and takes the keyboard along.
  await project.cell(6, '权重').fill('20')
  const name = await project.cell(5, '节点名称').inputValue()
  await project.cell(5, '节点名称').press('Alt+ArrowUp')
  await expect(project.cell(4, '节点名称')).toHaveValue(name)
  await expect(project.cell(4, '节点名称')).toBeFocused()
  await project.cell(4, '节点名称').press('Alt+ArrowDown')
  await project.save()
  await expect(list.frame.saveState('已保存')).toBeVisible()
  await expect(page.getByRole('region', { name: '修改记录' })).toContainText('等待设备进场')
})

test('a new project of a centre gets number, name and nodes, and is there after a relaunch', async ({
  launchApp,
  sampleData
}) => {
  const first = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new ProjectListPage(first.page)
  const project = new ProjectPage(first.page)
  await list.open()
  await first.page.getByRole('button', { name: '新增项目' }).click()
  await project.chooseCenter('ddm', /定鼎门/)
  await expect(project.field('项目名称')).toHaveValue(/定鼎门.*提质升级$/)
  await expect(project.weightSum).toContainText('✓ 权重合计 100%')
  // The centre may have its counting project of the year already; this one does not count.
  await project.form.getByText('计入任务', { exact: true }).click()
  await project.setDate('计划开工', '2026-10-08')
  await project.setDate('计划验收', '2026-12-20')
  await project.form.getByRole('button', { name: '按权重排日期' }).click()
  await expect(project.cell(9, '计划日期')).toHaveValue('2026-12-20')
  const number = await project.field('项目编号').inputValue()
  await project.save()
  await expect(list.frame.saveState('已保存')).toBeVisible()
  await expect(first.page).toHaveURL(/#\/projects\/[\da-f-]{36}$/)
  await first.close()

  const second = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const again = new ProjectListPage(second.page)
  await again.open()
  await again.find(number.toLowerCase())
  await expect(again.count).toHaveText('共 1 条')
  await expect(again.rows.first()).toContainText('定鼎门')
})

test('yearly targets show the gap while they are typed and become a new version', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new ProjectListPage(page)
  await list.open()
  await page.getByRole('button', { name: '年度目标' }).click()
  await expect(list.targets.getByText('各单位合计与全市目标一致')).toBeVisible()
  const city = list.targets.getByRole('row').filter({ hasText: '全市' })
  await expect(city).toContainText('50')
  expect(await seriousViolations(page)).toEqual([])

  await city.getByRole('textbox').fill('52')
  await expect(list.targets.getByText('全市目标 52 个，尚有 2 个未分解')).toBeVisible()
  await list.targets.getByRole('button', { name: '保存为新版本' }).click()
  await expect(list.targets.getByRole('alert')).toContainText('请填写')
  await expect(city.getByRole('textbox')).toHaveValue('52')
  await list.targets.getByRole('button', { name: '分解到各单位' }).click()
  await expect(list.targets.getByText('各单位合计与全市目标一致')).toBeVisible()
  await list.targets.getByLabel('调整原因').fill('市级追加')
  await list.targets.getByRole('button', { name: '保存为新版本' }).click()
  await expect(city).toContainText('第 2 版 · 2026-09-30 起')
  await list.targets.getByText(/^下达与调整记录/).click()
  await expect(list.targets.getByRole('table', { name: '下达与调整记录' })).toContainText('市级追加')
})

test('chosen projects are deleted together and come back', async ({ launchApp, sampleData }) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new ProjectListPage(page)
  await list.open()
  await list.grid.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: '删除所选' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await expect(list.count).toHaveText('共 198 条')
  await list.grid.focus()
  await page.keyboard.press('Control+z')
  await expect(list.count).toHaveText('共 200 条')
})

test('the light rule that the office adopts colours the list, and is itself copied before it is changed', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new ProjectListPage(page)
  await list.frame.open('设置')
  await page.getByRole('link', { name: '亮灯规则' }).click()
  const rules = page.getByRole('table', { name: '亮灯规则' })
  await expect(
    rules.getByRole('row').filter({ hasText: '在用' }).filter({ hasText: '银川 2025' })
  ).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await rules.getByRole('button', { name: '复制 节点式' }).click()
  const form = page.getByRole('form', { name: '亮灯规则表单' })
  await form.getByLabel('到期前多少天亮黄灯').fill('120')
  await form.getByLabel('到期前多少天亮黄灯').press('Tab')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert', { name: '没有保存的原因' })).toContainText(
    '临期天数须为 0 到 90 的整数'
  )
  await form.getByLabel('到期前多少天亮黄灯').fill('14')
  await page.keyboard.press('Control+s')
  const own = rules.getByRole('row').filter({ hasText: '节点式（本单位）' })
  await expect(own).toContainText('到期前 14 天亮黄，超期 1 天亮红')
  await own.getByRole('button', { name: '采用' }).click()
  await expect(own).toContainText('在用')

  await page.getByRole('link', { name: '节点模板' }).click()
  const sets = page.getByRole('table', { name: '节点模板' })
  await sets.getByRole('button', { name: '复制 乡里中心升级' }).click()
  const nodes = page.getByRole('table', { name: '模板的节点' })
  await nodes.getByLabel('第 1 行 权重').fill('15')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert', { name: '没有保存的原因' })).toContainText(
    '节点权重合计 105%，应为 100%，请减少 5'
  )
  expect(await seriousViolations(page)).toEqual([])
  await nodes.getByLabel('第 1 行 权重').fill('10')
  await page.keyboard.press('Control+s')
  const ownSet = sets.getByRole('row').filter({ hasText: '乡里中心升级（本单位）' })
  await ownSet.getByRole('button', { name: /设为乡里中心默认/u }).click()
  await expect(ownSet).toContainText('✓ 乡里中心')
  await page.getByRole('link', { name: '验收评分表' }).click()
  await expect(page.getByRole('table', { name: '验收评分表' })).toContainText('✓ 在用')
  expect(await seriousViolations(page)).toEqual([])

  // By nodes a light is red wherever a node is late, so the colour takes none of the late ones away.
  await list.open()
  await list.choose('进展', '有超期节点')
  await expect(list.count).not.toHaveText('共 200 条')
  const late = await list.count.innerText()
  await list.choose('亮灯', '红')
  await expect(page).toHaveURL(/lights=red/)
  await expect(list.count).toHaveText(late)
  await expect(list.rows.first()).toContainText('红')
})
