import { lastCompletePeriod } from '@domain/calendar/period'
import { formatPercent } from '@domain/figure/format-figure'
import { formatWan } from '@domain/money/format-money'
import { investmentRate } from '@domain/money/investment-rate'
import { isListedOn } from '@domain/progress/listing'
import { lastReviewedOf } from '@domain/report/reviewed-report'
import type { Figure } from '@contract/figure'
import type { AnalysedProject } from '@database/repositories/analysed-projects'
import { inputs, recordsAt } from '@services/analysis/figure-of'
import type { FigureGround } from '@services/analysis/progress-figures'
import { moneyFigure } from '@services/money/money-figures'

/** 计划投资, 累计完成投资, 投资完成率 of the projects on the list, by their last reviewed reports. Source: domain §2.6. */
export function investmentFigures(
  projects: readonly AnalysedProject[],
  { cutoff, kind, unitId }: FigureGround
): Record<'budget' | 'invested' | 'investRate', Figure> {
  const listed = projects.filter((project) => isListedOn(project, cutoff))
  const due = lastCompletePeriod(cutoff)
  const known = listed.map(({ reports, budgetTotal }) => ({
    cumInvestFen: lastReviewedOf(reports, due)?.cumInvestFen ?? null,
    budgetFen: budgetTotal
  }))
  const told = known.filter(({ cumInvestFen }) => cumInvestFen !== null).length
  const { value, over, investedFen, budgetFen, rated, unrated } = investmentRate(known)
  const invested = told === 0 ? null : investedFen
  const rate = told === 0 ? null : value
  const story = (formula: string) => ({
    formula,
    inputs: inputs({
      截止日: cutoff,
      '计划投资（万元）': formatWan(rated === 0 ? null : budgetFen),
      '累计完成投资（万元）': formatWan(invested),
      已填总投资的项目: rated,
      未填总投资的项目: unrated,
      有已审月报投资数的项目: told
    }),
    records: recordsAt('/projects', { standing: 'listed', kind, unitId })
  })
  const ruleOfRate = '投资完成率 = 累计完成投资 ÷ 计划投资，只计已填总投资的项目'
  return {
    budget: moneyFigure(rated === 0 ? null : budgetFen, story('入库项目总投资之和，单位万元')),
    invested: moneyFigure(invested, story('最近一期已审月报的累计投资之和，单位万元；没有已审月报时不计算')),
    investRate: {
      value: rate,
      text: formatPercent(rate),
      ...story(over && rate !== null ? `${ruleOfRate}。超过 100%，请核对` : ruleOfRate)
    }
  }
}
