import { expect, type Locator, type Page } from '@playwright/test'
import { Frame } from './frame'

type TreeView = '行政区划' | '层级'

/** 中心台账: the tree, the filters and the list. */
export class CenterListPage {
  readonly frame: Frame
  readonly table: Locator
  readonly count: Locator
  readonly find: Locator
  readonly totals: Locator
  readonly words: Locator

  constructor(readonly page: Page) {
    this.frame = new Frame(page)
    this.table = page.getByRole('grid', { name: '中心台账' })
    this.count = page.getByRole('status').filter({ hasText: /共 .* 条/ })
    this.find = page.getByRole('textbox', { name: '在台账中查找' })
    this.totals = this.table.getByRole('row').filter({ hasText: '合计' })
    this.words = page.getByRole('group', { name: '当前筛选' })
  }

  async open(): Promise<void> {
    await this.frame.open('中心台账')
    await expect(this.count).toBeVisible()
  }

  /** The rows in sight that hold the text. */
  rows(text: string | RegExp): Locator {
    return this.table.getByRole('row').filter({ hasText: text })
  }

  async expectCount(count: string): Promise<void> {
    await expect(this.count).toHaveText(new RegExp(`共 ${count} 条`))
  }

  tree(view: TreeView): Locator {
    return this.page.getByRole('tree', { name: view === '行政区划' ? '行政区划树' : '中心层级树' })
  }

  async showTree(view: TreeView): Promise<Locator> {
    const views = this.page.getByRole('group', { name: '树的排列方式' })
    await views.getByRole('button', { name: view, exact: true }).click()
    return this.tree(view)
  }

  /** A line of the tree that is in sight. */
  line(view: TreeView, name: string): Locator {
    return this.tree(view).getByRole('treeitem', { name })
  }

  /** Chooses in one of the filters that allow several words. */
  async chooseIn(filter: string, word: string): Promise<void> {
    await this.page.getByRole('combobox', { name: filter }).press('Enter')
    await this.page.getByRole('option', { name: word, exact: true }).click()
    await this.page.keyboard.press('Escape')
  }

  /** Shows or hides a column through 选择列. */
  async turnColumn(title: string): Promise<void> {
    await this.page.getByRole('button', { name: '选择列' }).click()
    await this.page.getByRole('group', { name: '显示哪些列' }).getByText(title, { exact: true }).click()
    await this.page.keyboard.press('Escape')
  }

  head(title: string): Locator {
    return this.table.getByRole('columnheader', { name: title })
  }
}
