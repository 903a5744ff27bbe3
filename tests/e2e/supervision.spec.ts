import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ProjectListPage } from './pages/project-list-page'
import { SupervisionPages } from './pages/supervision-pages'
import { seriousViolations } from './support/accessibility'
import { answerSaveDialog } from './support/dialogs'
import { expect, test } from './support/launch'

test('a finding becomes an issue that another person crosses off; three levels accept the project, Ctrl+Z takes it back', async ({
  launchApp,
  sampleData
}) => {
  test.setTimeout(180_000)
  const { app, page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const list = new ProjectListPage(page)
  const pages = new SupervisionPages(page)

  // A finished project that nobody has accepted yet; its number tells its kind.
  await list.open()
  await page.evaluate(() => (window.location.hash = '#/projects?stages=completed,operation,self_check'))
  await expect(page).toHaveURL(/stages=/u)
  await expect(list.count).not.toHaveText('共 200 条')
  const link = list.rows.first().getByRole('link')
  const number = await link.innerText()
  const kind = number.includes('-U-') ? '邻里中心' : '乡里中心'
  const acceptedFigure = page.getByRole('button', { name: new RegExp(`^${kind}销号 `, 'u') })

  await list.frame.open('统计分析')
  const before = Number((await acceptedFigure.first().innerText()).replace(/\D/gu, ''))
  const openProject = async (): Promise<void> => {
    await list.open()
    await list.find(number.toLowerCase())
    await expect(list.count).toHaveText('共 1 条')
    await list.rows.first().getByRole('link').click()
  }
  await openProject()

  await test.step('an inspection with a finding', async () => {
    await pages.projectTabs.getByRole('link', { name: '检查与问题' }).click()
    await expect(page.getByRole('button', { name: /^问题数/u })).toBeVisible()
    expect(await seriousViolations(page)).toEqual([])
    await pages.press('新增检查')
    await page.getByLabel('检查日期').fill('2026-09-01')
    await page.getByLabel('检查日期').press('Enter')
    await pages.press('添加问题')
    await pages.findings.getByLabel('第 1 行 问题描述').fill('灭火器过期')
    await pages.findings.getByLabel('第 1 行 整改时限').fill('2026-08-31')
    await pages.findings.getByLabel('第 1 行 整改时限').press('Enter')
    await page.keyboard.press('Control+s')
    await expect(pages.summary).toContainText('整改时限 2026-08-31 早于发现日期 2026-09-01')
    await pages.findings.getByLabel('第 1 行 整改时限').fill('2026-09-20')
    await pages.findings.getByLabel('第 1 行 整改时限').press('Enter')
    await page.keyboard.press('Control+s')
    await expect(pages.heading('2026-09-01 督导检查')).toBeVisible()
    expect(await seriousViolations(page)).toEqual([])
  })

  await test.step('is mended and crossed off by another person than the one in charge', async () => {
    await page.getByRole('table', { name: '本次检查发现的问题' }).getByRole('link').click()
    await expect(pages.standing).toContainText('新建')
    await expect(pages.standing).toContainText('超期 10 天')
    await pages.step('开始整改', { 整改措施: '全部更换', 责任人: '张三' })
    await expect(pages.standing).toContainText('整改中')
    await pages.press('起草督办单')
    await expect(page.getByLabel('正文')).toHaveValue(/灭火器过期。\n整改要求：全部更换。\n/u)
    await page.getByLabel('文号').fill('洛邻办函〔2026〕12号')
    await page.keyboard.press('Control+s')
    await pages.press('打印、另存 PDF')
    await expect(page.getByRole('article', { name: '第 1 页' })).toContainText('洛邻办函〔2026〕12号')
    expect(await seriousViolations(page)).toEqual([])
    const letter = join(dirname(sampleData), 'letter.pdf')
    await answerSaveDialog(app, letter)
    await pages.press('另存 PDF')
    await expect(page.getByText('已导出 PDF')).toBeVisible()
    expect((await readFile(letter)).subarray(0, 5).toString()).toBe('%PDF-')
    await page.getByRole('link', { name: '‹ 督办单' }).click()
    await page.getByRole('link', { name: /^问题 WT-/u }).click()
    await pages.step('申请销号', { 整改情况: '已更换 6 具', 佐证: '照片 3 张' })
    await expect(pages.standing).toContainText('申请销号日期2026-09-30')
    await pages.step('确认销号', { 验证人: ' 张　三 ' })
    await expect(pages.dialog).toContainText('不能由本人确认销号')
    expect(await seriousViolations(page, pages.dialog)).toEqual([])
    await pages.fillDialog({ 验证人: '李四' })
    await pages.confirm('确认销号')
    await expect(pages.standing).toContainText('已销号')
    await expect(page.getByRole('region', { name: '修改记录' })).toContainText('李四')
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('link', { name: '‹ 问题台账' }).click()
    await expect(pages.heading('问题台账')).toBeVisible()
    await page.getByLabel('按编号、描述、中心、责任人或首字母筛选').fill('mhqgq zhangsan')
    await expect(page.getByRole('grid', { name: '问题台账' })).toContainText('已销号')
    expect(await seriousViolations(page)).toEqual([])
  })

  await test.step('acceptance at three levels, a violated veto clause refused', async () => {
    await openProject()
    await pages.projectTabs.getByRole('link', { name: '验收' }).click()
    await expect(pages.closing).toContainText('尚未销号')
    await pages.passNextLevel('自验')
    await expect(page.getByRole('region', { name: '验收之后' })).toContainText('自验已于 2026-09-30 通过')
    await pages.passNextLevel('县区初验')
    await pages.press('新增验收')
    await pages.press('未打分的按满分填')
    await pages.violateVeto()
    await expect(page.getByText('按评分建议：不通过')).toBeVisible()
    await pages.choose('结论', '通过')
    await page.keyboard.press('Control+s')
    await expect(pages.summary).toContainText('一票否决')
    expect(await seriousViolations(page)).toEqual([])
    await pages.violateVeto()
    await page.keyboard.press('Control+s')
    await expect(pages.closing).toContainText('✓ 已于 2026-09-30 销号')
    await expect(page.getByRole('button', { name: '填为 2026-09-30' })).toBeVisible()
  })

  await list.frame.open('统计分析')
  await expect(acceptedFigure.first()).toHaveText(`${String(before + 1)}个`)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销，数据回到保存之前')).toBeVisible()
  await expect(acceptedFigure.first()).toHaveText(`${String(before)}个`)
})
