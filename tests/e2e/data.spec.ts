import { mkdir, open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { DataPage, nameClerk } from './pages/data-page'
import { Frame } from './pages/frame'
import { seriousViolations } from './support/accessibility'
import { answerOpenDialog } from './support/dialogs'
import { expect, test, waitForState } from './support/launch'

test('a backup goes to the second place and is restored; the restore is taken back, the place remembered', async ({
  launchApp,
  sampleData,
  folder
}) => {
  const { app, page, close } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const data = new DataPage(page)
  const frame = new Frame(page)
  await nameClerk(page, '张一')
  await data.open()
  await data.backUp()
  const stick = join(folder, 'U 盘（民政科）')
  await mkdir(stick)
  await answerOpenDialog(app, [stick])
  await page.getByRole('button', { name: '选择第二位置…' }).click()
  await expect(data.secondPlace).toContainText(stick)
  await expect(data.secondPlace).toContainText('1 份备份，最新的一份是今天的')
  const copies = await readdir(join(stick, '邻里中心管理台备份'))
  expect(copies.filter((name) => /^desk-.*-manual\.db$/.test(name))).toHaveLength(1)
  expect(await seriousViolations(page)).toEqual([])
  await nameClerk(page, '李二')

  await data.open()
  await data.restore('手动备份')
  await frame.open('设置')
  await expect(page.getByLabel('经办人姓名')).toHaveValue('张一')

  await data.open()
  await data.restore('恢复前备份')
  await frame.open('设置')
  await expect(page.getByLabel('经办人姓名')).toHaveValue('李二')

  await close()
  await rename(stick, `${stick} 拔掉`)
  const again = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const alert = again.page.getByRole('alert').filter({ hasText: '备份的第二位置连接不上' })
  await alert.getByRole('link', { name: '前往数据与备份' }).click()
  await expect(new DataPage(again.page).secondPlace).toContainText(stick)
  expect(await seriousViolations(again.page)).toEqual([])
})

test('a deleted project lies in 回收站 and comes back; the log tells both', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const data = new DataPage(page)
  await new Frame(page).open('提质升级')
  const first = page.getByRole('grid', { name: '提质升级' }).getByRole('row').nth(1)
  const name = (await first.getByRole('gridcell').nth(2).innerText()).trim()
  await first.getByRole('checkbox').click()
  await page.getByRole('button', { name: /^删除/ }).click()
  if (await page.getByRole('dialog').isVisible()) await data.answer('删除')

  await data.open('回收站')
  const deleted = page.getByRole('grid', { name: '回收站' }).getByRole('row').filter({ hasText: name })
  await expect(deleted).toBeVisible()
  await deleted.getByRole('checkbox').click()
  await page.getByRole('button', { name: '恢复所选 1 条' }).click()
  await expect(deleted).toHaveCount(0)

  await data.open('修改记录')
  const log = page.getByRole('grid', { name: '修改记录' })
  await expect(log.getByRole('row').filter({ hasText: '从回收站恢复 1 条记录' })).toBeVisible()
  await expect(log.getByRole('row').filter({ hasText: /删除/ }).first()).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
})

test('clearing the sample leaves divisions and units, and says what it took', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const data = new DataPage(page)
  await data.open('演示数据')
  await page.getByRole('button', { name: '清除演示数据' }).click()
  await expect(page.getByRole('dialog')).toContainText('行政区划和责任单位保留')
  await data.answer('清除')
  await expect(page.getByText('没有演示数据。')).toBeVisible({ timeout: 60_000 })

  await new Frame(page).open('中心台账')
  await expect(page.getByText('共 0 条')).toBeVisible()
  await expect(page.getByRole('treeitem', { name: /洛龙区/ })).toBeVisible()
})

test('a damaged file is refused untouched, and a backup brings the data back', async ({
  launchApp,
  sampleData
}) => {
  const first = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const data = new DataPage(first.page)
  await nameClerk(first.page, '王三')
  await data.open()
  await data.backUp()
  await first.close()
  const file = await open(join(sampleData, 'desk.db'), 'r+')
  await file.truncate(5000)
  await file.close()

  const second = await launchApp({ dataDir: sampleData, until: ['refused'] })
  await expect(second.page.getByRole('heading', { name: '数据文件已损坏' })).toBeVisible()
  expect(await seriousViolations(second.page)).toEqual([])
  await second.page.getByRole('button', { name: '恢复此备份' }).first().click()
  await new DataPage(second.page).answer('恢复')
  await waitForState(second.page, ['ready'])
  await expect(new Frame(second.page).user).toHaveText('王三')
})
