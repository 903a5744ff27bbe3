import { expect, type Locator, type Page } from '@playwright/test'

/** The pages of inspections, issues and acceptance. */
export class SupervisionPages {
  readonly tabs: Locator
  readonly projectTabs: Locator
  readonly summary: Locator
  readonly dialog: Locator
  readonly findings: Locator
  readonly sheet: Locator
  readonly levels: Locator
  readonly closing: Locator
  readonly standing: Locator

  constructor(readonly page: Page) {
    this.tabs = page.getByRole('navigation', { name: '提质升级的各页' })
    this.projectTabs = page.getByRole('navigation', { name: '项目的各页' })
    this.summary = page.getByRole('alert', { name: '没有保存的原因' })
    this.dialog = page.getByRole('dialog')
    this.findings = page.getByRole('table', { name: '新发现的问题' })
    this.sheet = page.getByRole('table', { name: '验收评分表' })
    this.levels = page.getByRole('list', { name: '三级验收' })
    this.closing = page.getByRole('region', { name: '销号确认' })
    this.standing = page.getByRole('region', { name: '办理情况' })
  }

  heading(title: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name: title })
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }

  /** A step of an issue: its dialog is filled, then confirmed by the step's own name. */
  async step(name: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.standing.getByRole('button', { name }).click()
    await this.fillDialog(fields)
    await this.confirm(name)
  }

  async fillDialog(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(fields)) await this.dialog.getByLabel(label).fill(text)
  }

  async confirm(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click()
  }

  async choose(box: string, option: string): Promise<void> {
    // The star of a required field is part of its name.
    await this.page.getByRole('combobox', { name: new RegExp(`${box}$`, 'u') }).press('Enter')
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** A new acceptance of the next level, held today, with full marks; saved. */
  async passNextLevel(level: string): Promise<void> {
    await this.press('新增验收')
    await this.press('未打分的按满分填')
    await this.page.keyboard.press('Control+s')
    await expect(this.level(level)).toContainText('✓ 通过')
  }

  /** Ticks or unticks the first clause of 一票否决. */
  async violateVeto(): Promise<void> {
    await this.sheet.getByText('违反', { exact: true }).first().click()
  }

  level(name: string): Locator {
    return this.levels.getByRole('listitem').filter({ hasText: name })
  }
}
