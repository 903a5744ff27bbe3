import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs'

/** 导出台账 and 导入台账 on the page 中心台账. */
export class Ledger {
  readonly dialog: Locator
  readonly apply: Locator

  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page
  ) {
    this.dialog = page.getByRole('dialog')
    this.apply = this.dialog.getByRole('button', { name: '应用导入' })
  }

  /** Writes the list into the file; the message that tells how many there are is the end of it. */
  async exportTo(path: string, count: string): Promise<void> {
    await answerSaveDialog(this.app, path)
    await this.page.getByRole('button', { name: '导出台账' }).click()
    await this.dialog.getByRole('button', { name: '选择位置并导出' }).click()
    await expect(this.page.getByText(`已导出 ${count} 个中心`)).toBeVisible({ timeout: 60_000 })
    await expect(this.dialog).toBeHidden()
  }

  async openImport(): Promise<void> {
    await this.page.getByRole('button', { name: '导入台账' }).click()
    await expect(this.dialog).toBeVisible()
  }

  /** Checks the file in the open dialog. */
  async choose(path: string): Promise<void> {
    await answerOpenDialog(this.app, [path])
    await this.dialog.getByRole('button', { name: /选择文件/ }).click()
    await expect(this.dialog.getByRole('button', { name: /选择文件/ })).toBeEnabled({ timeout: 60_000 })
  }

  /** 新增, 修改, 不变, 有问题. */
  async counts(): Promise<string[]> {
    return this.dialog.locator('dd').allTextContents()
  }

  table(name: string): Locator {
    return this.dialog.getByRole('grid', { name })
  }
}
