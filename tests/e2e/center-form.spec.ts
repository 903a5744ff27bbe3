import { rawCall } from '../security/support/bridge'
import { CenterDetail } from '../../electron/contract/center-detail'
import { CenterFormPage } from './pages/center-form-page'
import { seriousViolations } from './support/accessibility'
import { expect, test } from './support/launch'

const name = '定鼎门社区邻里中心'

test('with the keyboard alone 定鼎门 is found, changed and saved; 修改记录 knows old and new', async ({
  launchApp,
  sampleData
}) => {
  const first = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const center = new CenterFormPage(first.page)
  await center.find('ddm', name)
  await center.tabTo(center.edit)
  await first.page.keyboard.press('Enter')
  await center.ready()
  const before = await center.field('负责人').inputValue()
  await center.tabTo(center.field('负责人'))
  await first.page.keyboard.press('Control+a')
  await first.page.keyboard.type('王晓燕')
  await center.save()
  await expect(center.toast(`已保存 ${name}`)).toBeVisible()
  await center.close()

  await center.openTab('修改记录')
  await expect(center.change('负责人').getByRole('cell')).toHaveText(['中心', before, '王晓燕'])
  await first.close()

  const second = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const again = new CenterFormPage(second.page)
  await again.find('ddm', name)
  await expect(again.fact('负责人').first()).toHaveText('王晓燕')
})

test('Ctrl+Z takes the last save back', async ({ launchApp, sampleData }) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const center = new CenterFormPage(page)
  await center.find('ddm', name)
  const before = await center.fact('地址').first().innerText()
  await center.startEditing()
  await center.field('地址').fill('洛龙区开元大道 1 号')
  await center.save()
  await expect(center.toast(`已保存 ${name}`)).toBeVisible()
  await center.close()
  await expect(center.fact('地址').first()).toHaveText('洛龙区开元大道 1 号')

  await page.keyboard.press('Control+z')
  await expect(center.toast('已撤销')).toBeVisible()
  await expect(center.fact('地址').first()).toHaveText(before)
  await center.openTab('修改记录')
  await expect(page.getByText('已撤销', { exact: true })).toBeVisible()
})

test('areas that miss each other by 2 ㎡ are refused beside the field and on top; nothing typed is lost', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const center = new CenterFormPage(page)
  await center.find('ddm', name)
  await center.startEditing()
  await center.field('简介').fill('一站式服务')
  const office = await center.field('办公面积').inputValue()
  const tooMuch = (Number(office.replace(',', '')) + 2).toFixed(2)
  await center.field('办公面积').fill(tooMuch)
  await center.save()

  await expect(center.summary).toContainText('办公面积')
  await expect(center.summary).toContainText('多 2.00 ㎡')
  await expect(center.noteOf('areaOffice')).toContainText('多 2.00 ㎡')
  await expect(center.field('简介')).toHaveValue('一站式服务')
  await expect(center.field('办公面积')).toHaveValue(tooMuch)
  expect(await seriousViolations(page)).toEqual([])

  await center.summary.getByRole('link', { name: '办公面积' }).click()
  await expect(center.field('办公面积')).toBeFocused()
  await center.field('办公面积').fill(office)
  await center.save()
  await expect(center.toast(`已保存 ${name}`)).toBeVisible()
  await expect(center.summary).toBeHidden()
  await center.close()
  await expect(center.fact('简介').first()).toHaveText('一站式服务')
})

test('what was typed is offered again after the program was killed', async ({ launchApp, sampleData }) => {
  const first = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const center = new CenterFormPage(first.page)
  await center.find('ddm', name)
  await center.startEditing()
  await center.field('备注').fill('等街道核实产权证号')
  await expect(center.frame.saveState('草稿已存')).toBeVisible()
  first.child.kill('SIGKILL')
  await first.close()

  const second = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const again = new CenterFormPage(second.page)
  await again.find('ddm', name)
  await second.page.getByRole('link', { name: '继续编辑' }).click()
  await again.ready()
  await second.page.getByRole('button', { name: '恢复草稿' }).click()
  await expect(again.field('备注')).toHaveValue('等街道核实产权证号')
  await again.save()
  await expect(again.toast(`已保存 ${name}`)).toBeVisible()
})

test('a record changed meanwhile shows both versions before anything is overwritten', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const center = new CenterFormPage(page)
  await center.find('ddm', name)
  const id = /centers\/([\w-]+)/.exec(page.url())?.[1]
  await center.startEditing()
  await center.field('负责人').fill('我填的人')

  const reply = await rawCall(page, 'center:get', { id })
  const { draft } = CenterDetail.parse(reply.ok ? reply.value : null)
  expect(await rawCall(page, 'center:save', { ...draft, managerName: '别人填的' })).toMatchObject({
    ok: true
  })

  await center.save()
  await expect(center.conflict.getByRole('row', { name: /负责人/ })).toContainText('我填的人')
  await expect(center.conflict.getByRole('row', { name: /负责人/ })).toContainText('别人填的')
  await center.conflict.getByRole('button', { name: '用我的' }).click()
  await expect(center.toast(`已保存 ${name}`)).toBeVisible()
  await center.close()
  await expect(center.fact('负责人').first()).toHaveText('我填的人')
})

test('a new centre gets its unit and code from its place, and its third area from the other two', async ({
  launchApp,
  sampleData
}) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const center = new CenterFormPage(page)
  await center.frame.open('中心台账')
  await page.getByRole('button', { name: '新增中心' }).click()
  await center.ready()
  await center.field('名称').fill('定鼎门第二邻里中心')
  await center.choose('行政区划', 'ddmsq', /定鼎门社区/)
  await expect(center.field('编号')).toHaveValue(/^410311-U-T2-\d{4}$/)
  await expect(center.form.locator('[data-field="unitId"]')).toContainText('洛龙区')
  await center.field('室内面积').fill('1000')
  await center.field('办公面积').fill('200')
  await center.field('服务面积').fill('７００')
  await center.field('室外面积').focus()
  await expect(center.field('共用面积')).toHaveValue('100.00')

  await center.field('经纬度').fill('34.62, 112.45')
  await center.field('地址').focus()
  await expect(center.field('经纬度')).toHaveValue('112.450000, 34.620000')
  const code = await center.field('编号').inputValue()
  await center.save()
  await expect(center.frame.heading('定鼎门第二邻里中心')).toBeVisible()
  await expect(center.fact('编号').first()).toHaveText(code)
  await expect(center.fact('共用面积').first()).toHaveText('100.00 ㎡')
})

test('leaving what is not saved is asked once', async ({ launchApp, sampleData }) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const center = new CenterFormPage(page)
  await center.find('ddm', name)
  await center.startEditing()
  await center.field('地址').fill('改到一半')
  await center.frame.navigation.getByRole('link', { name: '工作台' }).click()
  await center.leaveQuestion.getByRole('button', { name: '继续编辑' }).click()
  await expect(center.field('地址')).toHaveValue('改到一半')

  await center.frame.navigation.getByRole('link', { name: '工作台' }).click()
  await center.leaveQuestion.getByRole('button', { name: '离开' }).click()
  await expect(center.frame.heading('工作台')).toBeVisible()
  await expect(center.leaveQuestion).toBeHidden()
})

test('a status that closes a centre wants reason and document', async ({ launchApp, sampleData }) => {
  const { page } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const center = new CenterFormPage(page)
  await center.find('ddm', name)
  await page.getByRole('button', { name: '变更状态' }).click()
  const dialog = page.getByRole('dialog', { name: `变更状态：${name}` })
  await dialog.getByText('请选择', { exact: true }).click()
  await page.getByRole('option', { name: '撤销', exact: true }).click()
  await dialog.getByRole('button', { name: '变更状态' }).click()
  await expect(dialog).toContainText('改为“撤销”须填写原因')
  await expect(dialog).toContainText('改为“撤销”须填写批准文号')
  expect(await seriousViolations(page)).toEqual([])

  await dialog.getByLabel('变更原因').fill('与邻近中心合并使用')
  await dialog.getByLabel('批准文号').fill('洛龙民〔2026〕12 号')
  await dialog.getByRole('button', { name: '变更状态' }).click()
  await expect(dialog).toBeHidden()
  await expect(center.fact('状态').first()).toHaveText('撤销')
  await center.openTab('修改记录')
  await expect(page.getByRole('row', { name: /洛龙民〔2026〕12 号/ }).first()).toBeVisible()
})
