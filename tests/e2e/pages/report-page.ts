import { expect, type Locator, type Page } from '@playwright/test'

/** 月报 and 报告期: the sheet of a month, who has reported, the periods and what changed since. */
export class ReportPage {
  readonly matrix: Locator
  readonly sheet: Locator
  readonly rows: Locator
  readonly periods: Locator
  readonly changes: Locator

  constructor(readonly page: Page) {
    this.matrix = page.getByRole('table', { name: '月报完整性' })
    this.sheet = page.getByRole('table', { name: /^\d{4}-\d\d 月报$/ })
    this.rows = this.sheet.getByRole('row').filter({ has: page.getByRole('rowheader') })
    this.periods = page.getByRole('table', { name: '报告期' })
    this.changes = page.getByRole('table', { name: '逐项变化' })
  }

  /** One of the pages of 提质升级. */
  async open(tab: '项目' | '月报' | '报告期'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '提质升级的各页' })
      .getByRole('link', { name: tab, exact: true })
      .click()
  }

  async look(way: '填报表' | '完整性' | '勾稽检查'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: '看法' }).getByText(way).click()
  }

  cell(row: Locator, column: string): Locator {
    return row.getByRole('textbox', { name: new RegExp(`${column}`) })
  }

  async chooseStanding(word: string): Promise<void> {
    await this.page.getByRole('combobox', { name: '月报状态' }).press('Enter')
    await this.page.getByRole('option', { name: word, exact: true }).click()
  }

  /** Answers the dialog that asks who does it. */
  async carryOut(button: RegExp, who: string, confirm: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox').first().fill(who)
    await dialog.getByRole('button', { name: confirm, exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  period(month: string): Locator {
    return this.periods
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: month, exact: true }) })
  }
}
