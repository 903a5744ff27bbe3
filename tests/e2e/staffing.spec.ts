import { Frame } from './pages/frame'
import { PersonPage, StaffingPage } from './pages/staffing-pages'
import { seriousViolations } from './support/accessibility'
import { lendKeys } from './support/lend-keys'
import { expect, test } from './support/launch'

test('a person hired for a centre with a gap narrows it; too much for one person is refused; undo and relaunch', async ({
  launchApp,
  sampleData
}) => {
  const { page, close } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const frame = new Frame(page)
  const staffing = new StaffingPage(page)
  await frame.open('人员配备')
  await expect(staffing.grid).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  // The norm of an urban centre counts every post.
  await frame.chooseKind('邻里中心')
  await staffing.onlyWithGap()
  const center = (await staffing.grid.getByRole('button', { expanded: false }).nth(2).innerText()).trim()
  await staffing.search.fill(center)
  await expect(staffing.row(center)).toBeVisible()
  const before = await staffing.gapOf(center)
  expect(before).toBeGreaterThan(0)

  await staffing.openPanel(center)
  await expect(staffing.panel).toContainText('进一取整')
  await staffing.chooseGapPost('专职网格员')
  await expect(staffing.panel).toContainText('是否安排由您决定')
  expect(await seriousViolations(page)).toEqual([])
  await staffing.panel.getByRole('button', { name: '新增任职' }).click()

  const person = new PersonPage(page)
  await person.form.getByRole('textbox', { name: '姓名' }).fill('欧阳试岗')
  await person.form.getByRole('textbox', { name: '联系电话' }).fill('13800018000')
  await person.choosePost(1, '专职网格员')
  await person.setShare(1, '0.5')

  // A second post that takes the sum to 1.1.
  await person.form.getByRole('button', { name: '添加任职' }).click()
  await person.chooseCenter(2, '定鼎门')
  await person.choosePost(2, '社工')
  await person.setShare(2, '0.6')
  await expect(person.cell('assignments.1.fteTenths')).toContainText('折算合计 1.1，超过 1.0')
  await person.save()
  await expect(person.refusal).toContainText('第 2 行 折算系数')
  await expect(person.form).toContainText('▲ 超出 0.1')
  expect(await seriousViolations(page)).toEqual([])

  await person.form.getByRole('button', { name: '删除 第 2 行' }).click()
  await person.save()
  await expect(frame.heading('欧阳试岗')).toBeVisible()

  const backToGap = async (): Promise<void> => {
    await frame.open('人员配备')
    await staffing.search.fill(center)
  }
  await backToGap()
  await expect.poll(() => staffing.gapOf(center)).toBeCloseTo(before - 0.5, 5)

  // Not in a text field: there Ctrl+Z takes back what was typed.
  await frame.heading('人员配备').click()
  await page.keyboard.press('Control+z')
  await expect.poll(() => staffing.gapOf(center)).toBeCloseTo(before, 5)
  await page.getByRole('link', { name: '人员名册' }).click()
  await page.getByRole('textbox', { name: '按姓名、拼音或首字母筛选' }).fill('欧阳试岗')
  await expect(page.getByText('没有符合条件的人员')).toBeVisible()
  await close()

  const second = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const again = new StaffingPage(second.page)
  await new Frame(second.page).open('人员配备')
  await again.search.fill(center)
  await expect.poll(() => again.gapOf(center)).toBeCloseTo(before, 5)

  // Somebody is moved to another centre in one step, and back in one.
  await again.openPanel(center)
  await again.panel.getByRole('list', { name: '任职人员' }).getByRole('link').first().click()
  const moving = new PersonPage(second.page)
  await expect(moving.rows('任职').first()).toBeVisible()
  const posts = await moving.rows('任职').count()
  await moving.transfer(1, '定鼎门')
  await expect(moving.effect.getByRole('row')).toHaveCount(3)
  await expect(moving.effect.getByRole('columnheader', { name: '2026-09-29' })).toBeVisible()
  expect(await seriousViolations(second.page)).toEqual([])
  await second.page.getByRole('button', { name: '完成' }).click()
  await expect(moving.rows('任职')).toHaveCount(posts + 1)
  await second.page.keyboard.press('Control+z')
  await expect(moving.rows('任职')).toHaveCount(posts)
})

test('a phone stays masked in the register and in the form until it is asked for; a norm without a source is marked', async ({
  launchApp,
  sampleData
}) => {
  const { app, page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  await new Frame(page).open('人员配备')
  await page.getByRole('link', { name: '人员名册' }).click()
  const grid = page.getByRole('grid', { name: '人员名册' })
  await expect(grid.getByText(/^1\d{2}\*{4}\d{4}$/).first()).toBeVisible()
  await expect(grid.getByText(/^1\d{10}$/)).toHaveCount(0)
  expect(await seriousViolations(page)).toEqual([])

  await grid.getByRole('link').first().click()
  const phone = page.getByRole('form', { name: '人员表单' }).getByRole('textbox', { name: '联系电话' })
  await expect(phone).toHaveValue(/^1\d{2}\*{4}\d{4}$/)
  expect(await seriousViolations(page)).toEqual([])
  await new PersonPage(page).cell('phone').getByRole('button', { name: '显示' }).click()
  const look = page.getByRole('dialog', { name: '显示完整电话' })
  await look.getByRole('button', { name: '显示', exact: true }).click()
  await expect(look).toContainText('请选择查看原因')
  await look.getByRole('combobox', { name: '查看原因' }).press('Enter')
  await page.getByRole('option', { name: '核对信息' }).click()
  await look.getByRole('button', { name: '显示', exact: true }).click()
  await expect(phone).toHaveValue(/^1\d{10}$/)
  await expect(phone).toBeFocused()
  const known = await phone.inputValue()

  // Without a keyring, as here, ID numbers are not taken, and the form says so.
  const idNumber = page.getByRole('form', { name: '人员表单' }).getByRole('textbox', { name: '身份证号' })
  await expect(idNumber).toBeDisabled()
  await expect(page.getByText('本机没有可用的系统密钥服务，身份证号不保存')).toBeVisible()
  await page.keyboard.press('Escape')

  // The look stands in the log, without the number.
  await page.goto('desk://app/index.html#/data?tab=looks')
  const looks = page.getByRole('grid', { name: '查看记录' })
  await expect(looks.getByText('核对信息')).toBeVisible()
  await expect(looks.getByText(known)).toHaveCount(0)
  expect(await seriousViolations(page)).toEqual([])
  await page.goBack()

  // From here on the shell has keys, lent by the test.
  await lendKeys(app)
  // Somebody with the same telephone is most likely entered already.
  await page.getByRole('button', { name: '新增人员' }).click()
  const person = new PersonPage(page)
  await person.form.getByRole('textbox', { name: '姓名' }).fill('欧阳重号')
  await person.form.getByRole('textbox', { name: '联系电话' }).fill(known)
  await expect(person.duplicates).toContainText('电话相同')
  await expect(person.duplicates).not.toContainText(known)
  await person.save()
  await expect(person.refusal).toContainText('可能与下方列出的人员重复')
  await person.duplicates.getByText('不是同一人').click()
  await person.save()
  await expect(page.getByRole('heading', { level: 1, name: '欧阳重号' })).toBeVisible()

  // A number is checked against the year of birth, sealed, and shown on request.
  await person.form.getByRole('spinbutton', { name: '出生年份' }).fill('1986')
  await idNumber.fill('４１０３１１ 19850312 4216')
  await person.save()
  await expect(person.cell('idNumber')).toContainText('校验位不符')
  await idNumber.fill('410311198503124215')
  await expect(person.cell('birthYear')).toContainText('与身份证号（1985 年生）不符')
  await person.form.getByRole('spinbutton', { name: '出生年份' }).fill('1985')
  await page.keyboard.press('Tab')
  // Another number is another question: the one with the same phone is told apart once more.
  await person.duplicates.getByText('不是同一人').click()
  await person.save()
  await expect(idNumber).toHaveValue('410311********4215')
  expect(await seriousViolations(page)).toEqual([])
  await person.cell('idNumber').getByRole('button', { name: '显示' }).click()
  const whole = page.getByRole('dialog', { name: '显示完整身份证号' })
  await whole.getByRole('combobox', { name: '查看原因' }).press('Enter')
  await page.getByRole('option', { name: '核对信息' }).click()
  await whole.getByRole('button', { name: '显示', exact: true }).click()
  await expect(idNumber).toHaveValue('410311198503124215')
  await page.getByRole('link', { name: '人员名册' }).click()

  await page.getByRole('link', { name: '人员分析' }).click()
  await expect(page.getByRole('grid', { name: '分组人员配备' })).toContainText('洛龙')
  await expect(page.getByRole('table', { name: '责任单位和岗位的缺口' })).toContainText('专职网格员')
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('link', { name: '配备标准' }).click()
  await expect(page.getByRole('row', { name: /专职网格员/ })).toContainText('示例')
  expect(await seriousViolations(page)).toEqual([])
})
