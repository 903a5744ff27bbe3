import { expect, type Locator, type Page } from '@playwright/test'
import { Frame } from './frame'

/** 数据与备份. */
export class DataPage {
  readonly backups: Locator
  readonly secondPlace: Locator

  constructor(readonly page: Page) {
    this.secondPlace = page.getByRole('region', { name: '第二位置' })
    this.backups = page.getByRole('button', { name: /^恢复 .* 的备份$/ })
  }

  async open(tab: '备份' | '回收站' | '修改记录' | '演示数据' = '备份'): Promise<void> {
    await new Frame(this.page).open('数据与备份')
    await this.page.getByRole('tab', { name: tab }).click()
  }

  async backUp(): Promise<void> {
    const before = await this.backups.count()
    await this.page.getByRole('button', { name: '立即备份' }).click()
    await expect(this.backups).toHaveCount(before + 1, { timeout: 60_000 })
  }

  /** Restores the backup whose line names `reason`, and waits until it is in place. */
  async restore(reason: string): Promise<void> {
    const before = await this.backups.count()
    const line = this.page.getByRole('row').filter({ hasText: reason }).first()
    await line.getByRole('button', { name: /^恢复/ }).click()
    await this.answer('恢复')
    // The state before the restore has become a backup of its own.
    await expect(this.backups).toHaveCount(before + 1, { timeout: 60_000 })
  }

  /** Presses the button of the question that is open. */
  async answer(button: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
  }
}

/** Saves the name of the clerk: the smallest change that a backup can hold. */
export async function nameClerk(page: Page, name: string): Promise<void> {
  const frame = new Frame(page)
  await frame.open('设置')
  await page.getByLabel('经办人姓名').fill(name)
  await page.keyboard.press('Control+s')
  await expect(frame.user).toHaveText(name)
}
