import { expect, type Locator, type Page } from '@playwright/test'

/** 会议汇报: its start page and the full screen. */
export class MeetingPage {
  readonly stage: Locator
  readonly start: Locator
  /** 另存 PDF of the sheets. */
  readonly save: Locator

  constructor(private readonly page: Page) {
    this.stage = page.getByRole('dialog', { name: '会议汇报' })
    this.save = page.getByRole('button', { name: '另存 PDF' })
    this.start = page.getByRole('button', { name: '开始汇报' })
  }

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async expectTitle(title: string | RegExp): Promise<void> {
    await expect(this.stage.getByRole('heading', { level: 1 })).toHaveText(title)
  }

  /** A headline figure or a cell of a table by its name, such as `全市邻里中心入库`. */
  figure(name: string): Locator {
    return this.stage.getByRole('button', { name: new RegExp(`^${name} `, 'u') })
  }

  /** The number of a figure without its unit. */
  async valueOf(name: string): Promise<number> {
    return Number.parseFloat((await this.figure(name).first().textContent()) ?? '')
  }

  /** What Enter would press now. */
  async chosen(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  }
}
