import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs'

/** 导出台账 on the page 中心台账, and the wizard 导入 that 导入台账 leads to. */
export class Ledger {
  readonly dialog: Locator
  readonly wizard: Locator
  readonly apply: Locator

  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page
  ) {
    this.dialog = page.getByRole('dialog')
    this.wizard = page.getByRole('region', { name: '导入', exact: true })
    this.apply = this.wizard.getByRole('button', { name: '写入', exact: true })
  }

  /** Writes the list into the file; the message that tells how many there are is the end of it. */
  async exportTo(path: string, count: string): Promise<void> {
    await answerSaveDialog(this.app, path)
    await this.page.getByRole('button', { name: '导出台账' }).click()
    await this.dialog.getByRole('button', { name: '选择位置并导出' }).click()
    await expect(this.page.getByText(`已导出 ${count} 个中心`)).toBeVisible({ timeout: 60_000 })
    await expect(this.dialog).toBeHidden()
  }

  /** From 中心台账, with the files that the dialog answers. */
  async openImport(...paths: string[]): Promise<void> {
    await answerOpenDialog(this.app, paths)
    await this.page.getByRole('button', { name: '导入台账' }).click()
    await this.nextIsReady('下一步：对列')
  }

  /** In the wizard, at any step. */
  async choose(...paths: string[]): Promise<void> {
    await answerOpenDialog(this.app, paths)
    await this.wizard.getByRole('button', { name: /选择文件/ }).click()
    await this.nextIsReady('下一步：对列')
  }

  /** Saves the template of a ledger. */
  async template(name: string, path: string): Promise<void> {
    await answerSaveDialog(this.app, path)
    await this.wizard.getByRole('group', { name: '下载模板' }).getByRole('button', { name }).click()
    await expect(this.page.getByText(`已保存“${name}”的导入模板`)).toBeVisible({ timeout: 30_000 })
  }

  /** Drops files on the wizard, as from the file manager. */
  async drop(...paths: string[]): Promise<void> {
    const box = await this.wizard.boundingBox()
    if (box === null) throw new Error('the wizard is not on the page')
    const session = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files: paths, dragOperationsMask: 1 }
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2, data }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, ...place })
    }
    await session.detach()
    await this.nextIsReady('下一步：对列')
  }

  async toColumns(): Promise<void> {
    await this.wizard.getByRole('button', { name: '下一步：对列' }).click()
    await this.nextIsReady('下一步：预览')
  }

  async toPreview(): Promise<void> {
    await this.wizard.getByRole('button', { name: '下一步：预览' }).click()
    await expect(this.apply).toBeVisible({ timeout: 60_000 })
  }

  /** Chooses files and accepts what is proposed, up to the preview. */
  async preview(...paths: string[]): Promise<void> {
    await this.choose(...paths)
    await this.toColumns()
    await this.toPreview()
  }

  private async nextIsReady(name: string): Promise<void> {
    await expect(this.wizard.getByRole('button', { name })).toBeVisible({ timeout: 60_000 })
  }

  /** Chooses an entry of the list with the given name. */
  async select(list: string | RegExp, entry: string): Promise<void> {
    await this.wizard.getByRole('combobox', { name: list }).click()
    await this.page.getByRole('option', { name: entry }).click()
  }

  /** 新增, 修改, 不变, 有问题. */
  async counts(): Promise<string[]> {
    return this.wizard.locator('dd').allTextContents()
  }

  table(name: string): Locator {
    return this.wizard.getByRole('grid', { name })
  }
}
