import type { Locator, Page } from '@playwright/test'

/** The pages of one project beside its form: 建设内容, 资金, 阶段. */
export class ProjectWorkPages {
  readonly tabs: Locator
  readonly areaTabs: Locator
  readonly items: Locator
  readonly money: Locator
  readonly moneyGrid: Locator
  readonly figures: Locator
  readonly plan: Locator
  readonly versions: Locator
  readonly stages: Locator
  readonly stageDialog: Locator

  constructor(readonly page: Page) {
    this.tabs = page.getByRole('navigation', { name: '项目的各页' })
    this.areaTabs = page.getByRole('navigation', { name: '提质升级的各页' })
    this.items = page.getByRole('form', { name: '建设内容表单' })
    this.money = page.getByRole('form', { name: '资金表单' })
    this.moneyGrid = page.getByRole('grid', { name: '各项目资金' })
    this.figures = page.getByRole('region', { name: '资金概况' })
    this.plan = page.getByRole('form', { name: '计划与节点表单' })
    this.versions = page.getByRole('table', { name: '计划版本' })
    this.stages = page.getByRole('region', { name: '阶段', exact: true })
    this.stageDialog = page.getByRole('dialog', { name: /^变更阶段/ })
  }

  /** A cell of 建设内容: `item(5, '内容')`. */
  item(row: number, column: string): Locator {
    return this.items.getByLabel(`第 ${String(row)} 项 ${column}`, { exact: true })
  }

  /** A cell of 到位与支付: `flow(2, '金额')`. */
  flow(row: number, column: string): Locator {
    return this.money.getByLabel(`第 ${String(row)} 笔 ${column}`, { exact: true })
  }

  flows(): Locator {
    return this.money.getByRole('table', { name: '到位与支付' }).locator('tbody tr')
  }

  /** ▽ of a node. */
  planMark(node: string): Locator {
    return this.plan.getByRole('slider', { name: `${node} 计划` })
  }

  /** Drags a mark sideways and keeps the button down. */
  async dragMark(mark: Locator, way: number): Promise<void> {
    await mark.scrollIntoViewIfNeeded()
    const box = await mark.boundingBox()
    if (box === null) throw new Error('The mark is not on the page.')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + way, y, { steps: 4 })
  }

  async chooseStage(stage: string): Promise<void> {
    await this.stageDialog.getByRole('combobox', { name: '新阶段' }).press('Enter')
    await this.page.getByRole('option', { name: stage }).click()
  }
}
