import { Frame } from './pages/frame'
import { PersonPage, StaffBatchPage } from './pages/staffing-pages'
import { seriousViolations } from './support/accessibility'
import { expect, test } from './support/launch'

test('a street’s staff is pasted, mended cell by cell, told from people of the register, and moved; grids, teams, trainings', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const frame = new Frame(page)
  await frame.open('人员配备')
  await page.getByRole('link', { name: '人员名册' }).click()
  await page.getByRole('button', { name: '批量录入' }).click()
  const batch = new StaffBatchPage(page)
  await expect(batch.table).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  // With its head, as it stands in Excel: an unknown post, an end before its start, a person in two lines.
  await batch.paste(1, '姓名', [
    ['姓名', '性别', '出生年份', '联系电话', '身份', '中心', '岗位', '折算', '到岗日期', '离岗日期', '主/兼'],
    [
      '欧阳甲',
      '女',
      '1988',
      '13700000001',
      '社区工作者',
      '定鼎门社区邻里中心',
      '总裁',
      '',
      '2026/1/5',
      '',
      ''
    ],
    [
      '欧阳乙',
      '男',
      '1990',
      '13700000002',
      '',
      '定鼎门社区邻里中心',
      '社工',
      '0.6',
      '2026-03-01',
      '2026-02-01',
      ''
    ],
    ['欧阳乙', '', '', '13700000002', '', '石油社区邻里中心', '社工', '0.5', '2026-03-01', '', '']
  ])
  await expect(batch.cell(1, '岗位')).toHaveAttribute('aria-invalid', 'true')
  await expect(batch.table).toContainText('没有找到岗位“总裁”')
  await expect(batch.cell(2, '离岗日期')).toHaveAttribute('aria-invalid', 'true')
  await expect(batch.table).toContainText('与第 2 行同一人')
  await page.keyboard.press('Control+s')
  await expect(batch.refusal).toContainText('没有保存')
  expect(await seriousViolations(page)).toEqual([])

  await batch.cell(1, '岗位').fill('sg')
  await batch.cell(2, '离岗日期').fill('')
  // 0.6 + 0.5 is more than a full post.
  await expect(batch.table).toContainText('折算合计 1.1，超过 1.0')
  await batch.cell(3, '折算').fill('0.4')
  await expect(batch.state).toContainText('没有发现错误')
  await expect(batch.table).toContainText('→ 社工')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存 2 人、3 条任职')).toBeVisible()

  // Pasted once more, somebody is in the register already: the same person gets a second post.
  await batch.paste(1, '姓名', [
    ['欧阳甲', '女', '1988', '13700000001', '', '石油社区邻里中心', '社工', '0.5', '2026-06-01', '', '兼']
  ])
  const same = batch.sameAs(1)
  await expect(same).toContainText('137****0001')
  await expect(same).not.toContainText('13700000001')
  await same.getByRole('button', { name: /是同一人/ }).click()
  // One full post and a half: told at once.
  await expect(batch.table).toContainText('折算合计 1.5，超过 1.0')
  await same.getByRole('button', { name: /都不是/ }).click()
  await expect(batch.state).toContainText('没有发现错误')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存 1 人、1 条任职')).toBeVisible()

  // 欧阳乙 moves; what that does to both centres is shown for three dates.
  await frame.open('人员配备')
  await page.getByRole('link', { name: '人员名册' }).click()
  await page.getByRole('textbox', { name: '按姓名、拼音或首字母筛选' }).fill('欧阳乙')
  await page.getByRole('grid', { name: '人员名册' }).getByRole('link', { name: '欧阳乙' }).click()
  const person = new PersonPage(page)
  await expect(person.rows('任职')).toHaveCount(2)
  await person.transfer(1, '安东社区')
  await expect(person.effect.getByRole('row')).toHaveCount(3)
  await expect(person.effect.getByRole('columnheader', { name: /前一天|当天|30 天后/ })).toHaveCount(3)
  const [left, joined] = await person.effects()
  // 0.6 of a post stands on the day before in the one centre, from the day on in the other.
  for (const [centre, change] of [
    [left, -0.6],
    [joined, 0.6]
  ] as const) {
    const [before = NaN, on = NaN, later = NaN] = centre?.days.map(({ present }) => present) ?? []
    expect(on - before).toBeCloseTo(change, 5)
    expect(later - before).toBeCloseTo(change, 5)
    // 缺口 = 应配 − 在岗, never below 0.
    for (const { present, gap } of centre?.days ?? [])
      expect(gap).toBeCloseTo(Math.max(0, (centre?.required ?? NaN) - present), 5)
  }
  await page.getByRole('button', { name: '完成' }).click()

  // Who asks for it is deleted for good: asked by name, and told which backups still hold the data.
  await page.getByRole('button', { name: '依本人申请删除' }).click()
  const erasing = page.getByRole('dialog', { name: /依本人申请删除/ })
  await erasing.getByRole('textbox', { name: /姓名/ }).fill('欧阳甲')
  await erasing.getByRole('button', { name: '永久删除' }).click()
  await expect(erasing).toContainText('以免删错')
  await erasing.getByRole('textbox', { name: /姓名/ }).fill('欧阳乙')
  await erasing.getByRole('button', { name: '永久删除' }).click()
  await expect(erasing).toContainText('个人信息已永久删除')
  await erasing.getByRole('button', { name: '完成' }).click()
  await expect(page.getByRole('grid', { name: '人员名册' })).toBeVisible()
  await page.getByRole('textbox', { name: '按姓名、拼音或首字母筛选' }).fill('欧阳乙')
  await expect(page.getByText('没有符合条件的人员')).toBeVisible()

  // 网格: without a 网格长 it counts as lacking one; with one it does not.
  await frame.open('人员配备')
  await page.getByRole('link', { name: '网格', exact: true }).click()
  await expect(page.getByRole('grid', { name: '网格' })).toContainText('缺 5')
  await page.getByText('只看缺网格长的').click()
  const grids = page.getByRole('grid', { name: '网格' })
  await grids.getByRole('link').first().click()
  const form = page.getByRole('form', { name: '网格表单' })
  await form.getByRole('button', { name: '添加成员' }).click()
  const rows = form.getByRole('table', { name: '网格成员' }).locator('tbody').getByRole('row')
  const last = rows.last()
  await last.getByRole('combobox', { name: /角色/ }).press('Enter')
  await page.getByRole('option', { name: '网格长', exact: true }).click()
  await last.getByRole('combobox', { name: /姓名/ }).fill('oyj')
  await page
    .getByRole('option', { name: /欧阳甲/ })
    .first()
    .click()
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await frame.open('人员配备')
  await page.getByRole('link', { name: '网格', exact: true }).click()
  await expect(grids).toContainText('缺 4')

  // 队伍 and 培训 open in a dialog.
  await page.getByRole('link', { name: '队伍', exact: true }).click()
  await page.getByRole('textbox', { name: '按名称、负责人、中心或首字母筛选' }).fill('czs')
  await page.getByRole('button', { name: '春之声合唱队' }).click()
  await expect(page.getByRole('dialog').getByRole('textbox', { name: '平均年龄' })).toHaveValue('70')
  expect(await seriousViolations(page, page.getByRole('dialog'))).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '培训', exact: true }).click()
  await page.getByRole('button', { name: '新增培训' }).click()
  const training = page.getByRole('dialog')
  await training.getByRole('textbox', { name: '主题' }).fill('消防演练')
  await training.getByRole('button', { name: '保存' }).click()
  await expect(training).toContainText('学时须在 0.1 到 1000 之间')
  await training.getByRole('textbox', { name: '学时' }).fill('1.5')
  await training.getByRole('textbox', { name: '参加人数' }).fill('30')
  await training.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('button', { name: '消防演练' })).toBeVisible()
})
