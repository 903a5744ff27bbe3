import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs'

/** 导入导出: the tabs 导出 and 导出记录. */
export class ExchangePage {
  readonly rows: Locator
  readonly finder: Locator
  readonly records: Locator

  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page
  ) {
    this.rows = page.getByRole('status', { name: '行数' })
    this.finder = page.getByRole('region', { name: '查文件' })
    this.records = page.getByRole('grid', { name: '导出记录' })
  }

  async tab(name: '导出' | '导出记录'): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click()
  }

  async choose(table: string): Promise<void> {
    await this.page.getByRole('radio', { name: table }).check()
  }

  /** Writes workbook and PDF into the folder. */
  async exportBothTo(folder: string): Promise<void> {
    await answerOpenDialog(this.app, [folder])
    await this.page.getByText('Excel 和 PDF', { exact: true }).click()
    await this.page.getByRole('button', { name: '选择文件夹并导出' }).click()
    await expect(this.page.getByText(/已导出 \d+ 行/u)).toBeVisible({ timeout: 30_000 })
  }

  /** 导出本列表 of the list in sight. */
  async exportList(path: string): Promise<void> {
    await answerSaveDialog(this.app, path)
    await this.page.getByRole('button', { name: '导出本列表' }).click()
    await expect(this.page.getByText(`：${basename(path)}`)).toBeVisible()
  }

  /** Writes the chosen table as a workbook, phones in full where a reason is given. */
  async exportWorkbookTo(path: string, reason?: string): Promise<void> {
    await answerSaveDialog(this.app, path)
    await this.page.getByText('Excel', { exact: true }).click()
    if (reason !== undefined) {
      await this.page.getByText(/电话号码完整显示/).click()
      const why = this.page.getByRole('group', { name: '完整导出电话的原因' })
      await why.getByRole('combobox', { name: '原因' }).press('Enter')
      await this.page.getByRole('option', { name: reason }).click()
    }
    await this.page.getByRole('button', { name: '选择位置并导出' }).click()
    await expect(this.page.getByText(`行：${basename(path)}`)).toBeVisible({ timeout: 30_000 })
  }

  /** Drops a file onto the page as the file manager does. */
  async drop(path: string): Promise<void> {
    const content = (await readFile(path)).toString('base64')
    const transfer = await this.page.evaluateHandle(
      ([name = '', text = '']) => {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
        const data = new DataTransfer()
        data.items.add(new File([bytes], name))
        return data
      },
      [basename(path), content]
    )
    await this.finder.getByText('哪份文件是领导看过的？').dispatchEvent('drop', { dataTransfer: transfer })
  }
}
