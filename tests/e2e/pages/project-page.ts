import { expect, type Locator, type Page } from '@playwright/test'

/** The form of one project. */
export class ProjectPage {
  readonly form: Locator
  readonly summary: Locator
  readonly weightSum: Locator

  constructor(readonly page: Page) {
    this.form = page.getByRole('form', { name: '项目表单' })
    this.summary = page.getByRole('alert', { name: '没有保存的原因' })
    this.weightSum = this.form.getByText(/权重合计 \d+%/).first()
  }

  field(label: string): Locator {
    return this.form.getByLabel(label, { exact: true })
  }

  /** A cell of the table of nodes: `cell(6, '权重')`. */
  cell(row: number, column: string): Locator {
    return this.form
      .getByRole('table', { name: '节点' })
      .getByLabel(`第 ${String(row)} 行 ${column}`, { exact: true })
  }

  async setDate(label: string, date: string): Promise<void> {
    await this.field(label).fill(date)
    await this.field(label).press('Enter')
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s')
  }

  /** Chooses the centre of a new project by what a clerk types. */
  async chooseCenter(text: string, name: string | RegExp): Promise<void> {
    const box = this.form.getByRole('combobox', { name: '中心' })
    await box.fill(text)
    await this.page.getByRole('option', { name }).first().click()
    await expect(this.field('项目编号')).not.toHaveValue('')
  }
}
