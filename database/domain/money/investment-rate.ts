import { moneyRatio, type MoneyRatio } from '@domain/money/fund-ratios'

/** What one project has spent and may spend, in fen. */
export interface InvestedProject {
  /** Of the last reviewed report; null without one. */
  cumInvestFen: number | null
  /** 总投资; null when never set. */
  budgetFen: number | null
}

export interface InvestmentRate extends MoneyRatio {
  /** Σ in fen of the rated projects alone, so that the rate compares like with like. */
  investedFen: number
  budgetFen: number
  rated: number
  /** Projects without a budget, which stand outside the sums. */
  unrated: number
}

/** 投资完成率 of a group, a ratio of sums; a project without a report has spent nothing yet. Source: domain §2.6. */
export function investmentRate(projects: readonly InvestedProject[]): InvestmentRate {
  let [investedFen, budgetFen, rated] = [0, 0, 0]
  for (const project of projects) {
    if (project.budgetFen === null) continue
    rated += 1
    budgetFen += project.budgetFen
    investedFen += project.cumInvestFen ?? 0
  }
  return {
    ...moneyRatio(investedFen, budgetFen),
    investedFen,
    budgetFen,
    rated,
    unrated: projects.length - rated
  }
}
