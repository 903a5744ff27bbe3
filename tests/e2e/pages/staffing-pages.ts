import { expect, type Locator, type Page } from '@playwright/test'
import { pasteInto } from '../support/paste-into'

/** 人员配备 by centre with the panel of one centre. */
export class StaffingPage {
  readonly grid: Locator
  readonly panel: Locator
  readonly search: Locator

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: '各中心人员配备' })
    this.panel = page.getByRole('complementary')
    this.search = page.getByRole('textbox', { name: '按中心名称、编号、拼音或首字母筛选' })
  }

  async onlyWithGap(): Promise<void> {
    await this.page.getByText('只看有缺口').click()
    await expect(this.page).toHaveURL(/gap=1/)
  }

  row(center: string): Locator {
    const name = this.page.getByRole('button', { name: center, exact: true })
    return this.grid.getByRole('row').filter({ has: name }).first()
  }

  /** 缺口 of a centre, in people. */
  async gapOf(center: string): Promise<number> {
    const text = await this.row(center)
      .getByText(/^[▲●] [\d,.]+$/)
      .innerText()
    return Number(text.replace(/[^\d.]/g, ''))
  }

  /** For which post people are looked for who could fill the gap. */
  async chooseGapPost(post: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: '缺口岗位' }).click()
    await this.page.getByRole('option', { name: post, exact: true }).click()
  }

  async openPanel(center: string): Promise<void> {
    await this.grid.getByRole('button', { name: center, exact: true }).first().click()
    await expect(this.panel.getByRole('heading', { name: center })).toBeVisible()
  }
}

/** The form of one person. */
export class PersonPage {
  readonly form: Locator
  readonly refusal: Locator
  /** What a transfer did to both centres. */
  readonly effect: Locator
  /** Who may be the same person. */
  readonly duplicates: Locator

  constructor(readonly page: Page) {
    this.duplicates = page.getByRole('status', { name: '可能重复的人员' })
    this.effect = page.getByRole('table', { name: '调动前后' })
    this.form = page.getByRole('form', { name: '人员表单' })
    this.refusal = page.getByRole('alert', { name: '没有保存的原因' })
  }

  cell(field: string): Locator {
    return this.form.locator(`[data-field="${field}"]`)
  }

  async choosePost(row: number, post: string): Promise<void> {
    await this.form.getByRole('combobox', { name: `第 ${row} 行 岗位` }).click()
    await this.page.getByRole('option', { name: post, exact: true }).click()
  }

  async chooseCenter(row: number, center: string): Promise<void> {
    const box = this.form.getByRole('combobox', { name: `第 ${row} 行 中心` })
    await box.click()
    await box.fill(center)
    await this.page.getByRole('option', { name: center }).first().click()
  }

  async setShare(row: number, share: string): Promise<void> {
    const box = this.form.getByRole('textbox', { name: `第 ${row} 行 折算系数` })
    await box.fill(share)
    await box.blur()
  }

  /** The rows of 任职 or 长假与借调, without the head. */
  rows(table: string): Locator {
    return this.form.getByRole('table', { name: table }).locator('tbody').getByRole('row')
  }

  /** 调动 to a centre from today on, post and share as they are. */
  async transfer(row: number, center: string): Promise<void> {
    await this.form.getByRole('button', { name: `调动 第 ${row} 行` }).click()
    const dialog = this.page.getByRole('dialog', { name: /调动/ })
    const box = dialog.getByRole('combobox', { name: /新的中心/ })
    await box.click()
    await box.fill(center)
    await this.page.getByRole('option', { name: center }).first().click()
    await dialog.getByRole('button', { name: '调动', exact: true }).click()
  }

  /** What {@link effect} tells of each centre, in people: 应配, and 在岗 and 缺口 on each of its dates. */
  async effects(): Promise<{ required: number; days: { present: number; gap: number }[] }[]> {
    const rows = await this.effect.locator('tbody').getByRole('row').all()
    return Promise.all(
      rows.map(async (row) => {
        const [required = '', ...days] = await row.getByRole('cell').allInnerTexts()
        return { required: Number(required), days: days.map(presentAndGap) }
      })
    )
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s')
  }
}

function presentAndGap(text: string): { present: number; gap: number } {
  const [present, gap] = (text.match(/[\d.]+/gu) ?? []).map(Number)
  return { present: present ?? Number.NaN, gap: gap ?? Number.NaN }
}

/** 批量录入: a sheet of people and their posts. */
export class StaffBatchPage {
  readonly table: Locator
  readonly refusal: Locator
  /** How many lines are typed and what is wrong with them. */
  readonly state: Locator

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: '批量录入' })
    this.refusal = page.getByRole('alert').filter({ hasText: '没有保存' })
    this.state = page.getByRole('status').filter({ hasText: '行未保存' })
  }

  cell(line: number, column: string): Locator {
    return this.table.getByRole('textbox', { name: `第 ${line} 行 ${column}`, exact: true })
  }

  sameAs(line: number): Locator {
    return this.page.getByRole('group', { name: `第 ${line} 行可能重复的人员` })
  }

  async paste(line: number, column: string, block: readonly (readonly string[])[]): Promise<void> {
    await pasteInto(this.cell(line, column), block.map((row) => row.join('\t')).join('\n'))
  }
}
