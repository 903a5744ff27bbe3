import { expect, type Locator, type Page } from '@playwright/test'
import { Frame } from './frame'

/** 提质升级: the list, the nodes beside it, the yearly targets. */
export class ProjectListPage {
  readonly frame: Frame
  readonly grid: Locator
  readonly rows: Locator
  readonly count: Locator
  readonly nodes: Locator
  readonly targets: Locator

  constructor(readonly page: Page) {
    this.frame = new Frame(page)
    this.grid = page.getByRole('grid', { name: '提质升级' })
    this.rows = this.grid.getByRole('row').filter({ has: page.getByRole('link') })
    this.count = page.getByText(/^共 [\d,]+ 条/)
    this.nodes = page.getByRole('region', { name: '节点', exact: true })
    this.targets = page.getByRole('dialog', { name: /年度目标/ })
  }

  async open(): Promise<void> {
    await this.frame.open('提质升级')
    await expect(this.rows.first()).toBeVisible()
  }

  /** Chooses a word of one of the drop-downs above the list. */
  async choose(filter: string, word: string): Promise<void> {
    await this.page.getByRole('combobox', { name: filter, exact: true }).press('Enter')
    await this.page.getByRole('option', { name: word, exact: true }).click()
  }

  async find(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '按编号、名称、拼音或首字母筛选' }).fill(text)
  }

  /** Opens the nodes of the first row with the keyboard alone. */
  async expandFirst(): Promise<void> {
    await this.grid.focus()
    await this.page.keyboard.press('Enter')
    await expect(this.nodes.getByRole('link', { name: '打开项目' })).toBeVisible()
  }

  /** The row of a node, by its place in the work. */
  node(name: string): Locator {
    return this.nodes.getByRole('row').filter({ has: this.page.getByLabel(`${name} 实际日期`) })
  }

  /** Types a date into a cell and leaves it with Enter. */
  async setDate(label: string, date: string): Promise<void> {
    const input = this.nodes.getByLabel(label)
    await input.fill(date)
    await input.press('Enter')
  }

  /** The note that offers to take the last save back. */
  saved(title: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: title })
  }
}
