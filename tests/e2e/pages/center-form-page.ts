import { expect, type Locator, type Page } from '@playwright/test'
import { Frame } from './frame'

/** The file of one centre (一中心一档) and its form. */
export class CenterFormPage {
  readonly frame: Frame
  readonly form: Locator
  readonly summary: Locator
  readonly edit: Locator
  readonly conflict: Locator
  readonly leaveQuestion: Locator

  constructor(readonly page: Page) {
    this.frame = new Frame(page)
    this.form = page.getByRole('form', { name: '中心表单' })
    this.summary = page.getByRole('alert', { name: '没有保存的原因' })
    this.edit = page.getByRole('button', { name: '编辑', exact: true })
    this.conflict = page.getByRole('dialog', { name: '这条记录刚被修改过' })
    this.leaveQuestion = page.getByRole('dialog', { name: '有未保存的修改' })
  }

  /** Ctrl+K, the initials, Enter: the first hit is the centre. */
  async find(initials: string, name: string): Promise<void> {
    await this.frame.search(initials)
    await expect(this.frame.hits.first()).toContainText(name)
    await this.page.keyboard.press('Enter')
    await expect(this.frame.heading(name)).toBeVisible()
  }

  /** Opens the form; its tables follow a moment after its first fields. */
  async startEditing(): Promise<void> {
    await this.edit.click()
    await this.ready()
  }

  async ready(): Promise<void> {
    await expect(this.field('名称')).toBeFocused()
    await expect(this.field('简介')).toBeVisible()
  }

  field(label: string): Locator {
    return this.form.getByLabel(label, { exact: true })
  }

  /** What stands under a field. */
  noteOf(field: string): Locator {
    return this.form.locator(`[data-field="${field}"] [class*="__note"]`).last()
  }

  /** What the toast says after a save. */
  toast(words: string): Locator {
    return this.page.getByRole('alert').filter({ hasText: words }).first()
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s')
  }

  /** Esc leads from the form to the file. */
  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.edit).toBeVisible()
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  /** A fact of 基本信息 by its name. */
  fact(label: string): Locator {
    return this.page
      .locator('dl > div')
      .filter({ has: this.page.locator('dt', { hasText: label }) })
      .locator('dd')
  }

  /** One changed value in 修改记录. */
  change(field: string): Locator {
    return this.page
      .getByRole('tabpanel', { name: '修改记录' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: field, exact: true }) })
  }

  /** Types into a drop-down and takes the option. */
  async choose(label: string, typed: string, option: string | RegExp): Promise<void> {
    await this.field(label).click()
    await this.field(label).pressSequentially(typed)
    await this.page.getByRole('option', { name: option }).first().click()
  }

  /** Walks with Tab until the element has the focus. */
  async tabTo(target: Locator): Promise<void> {
    for (let step = 0; step < 80; step += 1) {
      await this.page.keyboard.press('Tab')
      if (await target.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error('Tab does not lead there')
  }
}
