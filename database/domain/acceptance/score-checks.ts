import type { ScoredClause } from '@domain/acceptance/acceptance-draft'
import { fullMarksTenths, sumOfSheet } from '@domain/acceptance/score-sheet'
import { formatTenths } from '@domain/figure/format-figure'
import { errorAt, type Violation } from '@domain/violation'

/** Full scores of 100 together, no score above its full one, no deduction without a reason. Source: domain §1.5. */
export function checkScores(items: readonly ScoredClause[]): Violation[] {
  if (items.length === 0) return [errorAt('items', '评分表没有条款，请至少填写一条')]
  const violations = items.flatMap(checkClause)
  const { full } = sumOfSheet(items)
  if (full !== fullMarksTenths) {
    const change =
      full > fullMarksTenths
        ? `请减少 ${formatTenths(full - fullMarksTenths)} 分`
        : `请增加 ${formatTenths(fullMarksTenths - full)} 分`
    violations.push(errorAt('items', `各条分值合计 ${formatTenths(full)} 分，应为 100 分，${change}`))
  }
  return violations
}

function checkClause(item: ScoredClause, index: number): Violation[] {
  const { fullScoreTenths, scoreTenths, deductionReason, veto, vetoed } = item
  const at = (field: keyof ScoredClause): string => `items.${index}.${field}`
  const violations: Violation[] = []
  if (fullScoreTenths <= 0) violations.push(errorAt(at('fullScoreTenths'), '分值应大于 0'))
  if (scoreTenths !== null && scoreTenths > fullScoreTenths) {
    violations.push(
      errorAt(
        at('scoreTenths'),
        `得分 ${formatTenths(scoreTenths)} 超过分值 ${formatTenths(fullScoreTenths)}，请核对`
      )
    )
  }
  if (scoreTenths !== null && scoreTenths < 0) violations.push(errorAt(at('scoreTenths'), '得分不能小于 0'))
  if (scoreTenths !== null && scoreTenths < fullScoreTenths && deductionReason.trim() === '') {
    const lost = formatTenths(fullScoreTenths - scoreTenths)
    violations.push(errorAt(at('deductionReason'), `扣了 ${lost} 分，请填写扣分原因`))
  }
  if (vetoed && !veto) {
    violations.push(errorAt(at('vetoed'), '该条款不是一票否决条款，不能勾选“违反”'))
  }
  return violations
}
