import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { answerOpenDialog } from '../support/dialogs'

/** 一中心一档 on the page of a project. */
export class DossierPanel {
  readonly panel: Locator
  readonly missing: Locator

  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page
  ) {
    this.panel = page.getByRole('region', { name: '一中心一档' })
    this.missing = this.panel.getByRole('table', { name: '档案缺项' }).locator('tbody').getByRole('row')
  }

  /** 应有 and 已有. */
  async counts(): Promise<{ required: number; have: number }> {
    const line = this.panel.getByText(/应有 \d+ 项/u)
    const found = /应有\s*(\d+)\s*项，已有\s*(\d+)\s*项/u.exec(await line.innerText())
    return { required: Number(found?.[1]), have: Number(found?.[2]) }
  }

  async showMissing(): Promise<void> {
    await this.panel.getByText(/^缺 \d+ 项$/u).click()
  }

  /** Opens the export. @returns which fonts this computer lacks; '' where it has all. */
  async fontNotice(): Promise<string> {
    await this.panel.getByRole('button', { name: '导出档案' }).click()
    await expect(this.panel.getByRole('button', { name: '选择文件夹并导出' })).toBeVisible()
    return (await this.panel.getByRole('note').allInnerTexts()).join('')
  }

  /** PDF and Excel into the folder, once the export is open. */
  async exportTo(folder: string): Promise<void> {
    await answerOpenDialog(this.app, [folder])
    await this.panel.getByRole('button', { name: '选择文件夹并导出' }).click()
    await expect(this.panel.getByText(/已导出 1 个项目的档案，共 2 个文件/u)).toBeVisible({ timeout: 30_000 })
  }
}
