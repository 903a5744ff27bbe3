import { expect, type Locator, type Page } from '@playwright/test'

/** What stands around every page: navigation, scope bar, search, save state. */
export class Frame {
  readonly navigation: Locator
  readonly scope: Locator
  readonly searchBox: Locator
  readonly hits: Locator
  readonly user: Locator

  constructor(readonly page: Page) {
    this.navigation = page.getByRole('navigation', { name: '主导航' })
    this.scope = page.getByRole('group', { name: '统计范围' })
    this.searchBox = page.getByRole('combobox', { name: '按名称、编号、拼音或首字母搜索' })
    this.hits = page.getByRole('option')
    this.user = page.getByRole('banner').getByTitle('当前用户，点击前往设置')
  }

  /** Opens a page through 主导航. */
  async open(title: string): Promise<void> {
    await this.navigation.getByRole('link', { name: title }).click()
    await expect(this.heading(title)).toBeVisible()
  }

  heading(title: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: title })
  }

  /** Ctrl+K and typing; the hits follow. */
  async search(text: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.searchBox).toBeFocused()
    await this.searchBox.fill(text)
  }

  saveState(words: string | RegExp): Locator {
    return this.page.getByRole('banner').getByRole('status').filter({ hasText: words })
  }

  async chooseKind(kind: '全部' | '邻里中心' | '乡里中心'): Promise<void> {
    await this.scope.getByText(kind, { exact: true }).click()
  }
}
