import { createHash } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesOf, png } from '../fixtures/pictures'
import { AttachmentPanel } from './pages/attachment-panel'
import { ProjectListPage } from './pages/project-list-page'
import { seriousViolations } from './support/accessibility'
import { answerOpenDialog } from './support/dialogs'
import { expect, test } from './support/launch'

const contract = bytesOf('%PDF-1.4 contract')
const hash = createHash('sha256').update(contract).digest('hex')

test('照片和附件: chosen and pasted, seen, noted, removed and brought back; a file removed by hand is told', async ({
  launchApp,
  sampleData,
  folder
}) => {
  const files = {
    large: join(folder, '升级前大门.png'),
    paper: join(folder, '施工合同.pdf'),
    fake: join(folder, '假照片.jpg')
  }
  await writeFile(files.large, png(3000, 2000))
  await writeFile(files.paper, contract)
  await writeFile(files.fake, 'MZ this is a program')

  const first = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const { app, page } = first
  const list = new ProjectListPage(page)
  await list.open()
  const address = await list.rows.first().getByRole('link').getAttribute('href')
  const projectId = address?.split('/').at(-1) ?? ''
  const panel = new AttachmentPanel(page)
  await panel.openOfProject(projectId)

  await test.step('good files are added, a bad one is told by name', async () => {
    await answerOpenDialog(app, Object.values(files))
    await panel.slot('升级前').getByRole('button', { name: '添加升级前照片' }).click()
    await expect(panel.tiles('升级前')).toHaveCount(1)
    await expect(panel.papers).toHaveCount(1)
    await expect(panel.papers).toContainText('施工合同.pdf')
    await expect(panel.refusals).toHaveText(/^没有添加“假照片\.jpg”：内容不是照片/u)
    await panel.paste('升级后', png(60, 40, 0x30))
    await expect(panel.tiles('升级后')).toHaveCount(1)
    expect(await seriousViolations(page)).toEqual([])
  })

  await test.step('the photo was made smaller, and nothing else can be fetched', async () => {
    const sources = await panel.panel
      .locator('img')
      .evaluateAll((all) => all.map((one) => one.getAttribute('src')))
    expect(sources).toHaveLength(2)
    const hashes = (await readdir(join(sampleData, 'attachments'), { recursive: true })).filter((name) =>
      /[0-9a-f]{64}$/u.test(name)
    )
    // Two photos with a thumbnail each, of which the small one is its own size, and the paper; nothing waits.
    expect(hashes).toHaveLength(5)
    const shown = await panel.answersTo(hashes.map((name) => `/attachment/${name.slice(-64)}`))
    expect(shown.sort()).toEqual(['2560 × 1707', '404', '60 × 40', '60 × 40', '640 × 427'])
    const outside = ['/attachment/..%2f..%2fdesk.db', '/attachment/desk.db', `/attachment/${hash}.pdf`]
    expect(await panel.answersTo(outside)).toEqual(['404', '404', '404'])
  })

  await test.step('by keyboard: look, turn, note, remove, take back', async () => {
    await panel.tiles('升级前').focus()
    await page.keyboard.press('Enter')
    await expect(panel.viewer).toContainText('1 / 2')
    await page.keyboard.press('ArrowRight')
    await expect(panel.viewer).toContainText('2 / 2')
    await panel.viewer.getByRole('textbox', { name: '说明' }).fill('与升级前同一角度')
    await page.keyboard.press('Enter')
    await expect(page.getByText('已保存', { exact: true })).toBeVisible()
    expect(await seriousViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(panel.viewer).toBeHidden()
    await panel.tiles('升级前').focus()
    await page.keyboard.press('ArrowRight')
    await expect(panel.tiles('升级后')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Delete')
    await expect(panel.tiles('升级前')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(panel.tiles('升级前')).toHaveCount(1)
  })
  await first.close()

  await test.step('after a restart all is there but what was removed by hand, which is told everywhere', async () => {
    await rm(join(sampleData, 'attachments', hash.slice(0, 2), hash))
    const again = (await launchApp({ dataDir: sampleData, until: ['ready'] })).page
    const reopened = new AttachmentPanel(again)
    await reopened.openOfProject(projectId)
    await expect(reopened.tiles('升级前')).toHaveCount(1)
    await expect(reopened.tiles('升级后')).toHaveAccessibleName(/与升级前同一角度/u)
    await expect(reopened.papers).toContainText('文件不见了')
    await expect(
      again.getByRole('alert').getByText(/照片和附件有 1 个文件不见了（施工合同\.pdf）/u)
    ).toBeVisible({
      timeout: 10_000
    })
    await again.evaluate(() => (window.location.hash = '#/data'))
    await expect(again.getByRole('list', { name: '不完好的照片和附件' })).toHaveText(
      '▲ 施工合同.pdf：文件不见了'
    )
  })
})
