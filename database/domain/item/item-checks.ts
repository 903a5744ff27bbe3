import { costLine } from '@domain/item/item-cost'
import type { ItemDraft } from '@domain/item/item-draft'
import { errorAt, warningAt, type Violation } from '@domain/violation'

/**
 * The items of one project; fields are `items.<index>.…`.
 * @param budgetTotal 总投资 in fen; null while it is not known. Source: domain §1.5.
 */
export function checkItems(items: readonly ItemDraft[], budgetTotal: number | null): Violation[] {
  const cost = costLine(items, budgetTotal)
  const over = cost.over ? [warningAt('items', cost.words)] : []
  return [...items.flatMap((item, index) => checkItem(item, index, items)), ...over]
}

function checkItem(draft: ItemDraft, index: number, all: readonly ItemDraft[]): Violation[] {
  const { item, quantityHundredths, quantityUnit, donePercent, evidence } = draft
  const field = (name: keyof ItemDraft): string => `items.${index}.${name}`
  const violations: Violation[] = []
  const name = item.trim()
  if (name === '') violations.push(errorAt(field('item'), '请填写建设内容，如“新增日间照料”'))
  else if (all.findIndex((other) => other.item.trim() === name) < index) {
    violations.push(warningAt(field('item'), `“${name}”已在上面列过，请合并或写清区别`))
  }
  if (quantityHundredths !== null && quantityUnit.trim() === '') {
    violations.push(errorAt(field('quantityUnit'), '请填写数量的单位，如 ㎡、处、套'))
  }
  if (quantityHundredths === 0) violations.push(errorAt(field('quantityHundredths'), '数量须大于 0，或留空'))
  if (donePercent < 0 || donePercent > 100 || !Number.isInteger(donePercent)) {
    violations.push(errorAt(field('donePercent'), '完成比例须为 0 到 100 的整数'))
  }
  if (donePercent === 100 && evidence.trim() === '') {
    violations.push(warningAt(field('evidence'), '已完成 100%，请补填佐证'))
  }
  return violations
}
