import { fullMarksTenths } from '@domain/acceptance/score-sheet'
import { formatTenths } from '@domain/figure/format-figure'
import { normaliseText } from '@domain/search/normalise-text'
import { errorAt, type Violation } from '@domain/violation'

/** A clause of a score sheet before anybody has scored it; tenths of a point. */
export interface ClauseOfSheet {
  clause: string
  fullScoreTenths: number
}

/** An own score sheet (验收评分表) as an office edits it. */
export interface EditedSheet {
  name: string
  /** 合格线 in tenths of a point; null is missing. */
  passLineTenths: number | null
  items: readonly ClauseOfSheet[]
}

/** Full scores of 100 together, clauses that are told apart, a pass line above 0. Source: domain §1.5. */
export function checkSheet(sheet: EditedSheet, takenNames: readonly string[]): Violation[] {
  const { name, passLineTenths, items } = sheet
  const violations: Violation[] = []
  if (name.trim() === '') violations.push(errorAt('name', '请填写评分表名称'))
  else if (takenNames.some((taken) => normaliseText(taken) === normaliseText(name))) {
    violations.push(errorAt('name', `已有名为“${name.trim()}”的评分表，请换一个名称`))
  }
  if (passLineTenths === null || passLineTenths <= 0 || passLineTenths > fullMarksTenths) {
    violations.push(errorAt('passLineTenths', '请填写合格线，大于 0、不超过 100 分'))
  }
  if (items.length === 0) return [...violations, errorAt('items', '评分表没有条款，请至少填写一条')]
  return [...violations, ...items.flatMap((_, index) => checkClause(items, index)), ...checkSum(items)]
}

function checkClause(items: readonly ClauseOfSheet[], index: number): Violation[] {
  const violations: Violation[] = []
  const { clause, fullScoreTenths } = items[index] ?? { clause: '', fullScoreTenths: 0 }
  const twin = items.findIndex((item) => normaliseText(item.clause) === normaliseText(clause))
  if (clause.trim() === '') violations.push(errorAt(`items.${index}.clause`, '请填写条款'))
  else if (twin !== index) {
    violations.push(errorAt(`items.${index}.clause`, `与第 ${twin + 1} 条重复，请改写或删除`))
  }
  if (fullScoreTenths <= 0) violations.push(errorAt(`items.${index}.fullScoreTenths`, '分值应大于 0'))
  return violations
}

function checkSum(items: readonly ClauseOfSheet[]): Violation[] {
  const full = items.reduce((sum, { fullScoreTenths }) => sum + fullScoreTenths, 0)
  if (full === fullMarksTenths) return []
  const apart = formatTenths(Math.abs(full - fullMarksTenths))
  const change = full > fullMarksTenths ? `请减少 ${apart} 分` : `请增加 ${apart} 分`
  return [errorAt('items', `各条分值合计 ${formatTenths(full)} 分，应为 100 分，${change}`)]
}
