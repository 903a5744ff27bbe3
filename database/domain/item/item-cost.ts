import type { ItemDraft } from '@domain/item/item-draft'
import { formatWan } from '@domain/money/format-money'

export interface CostLine {
  /** Σ of the known costs in fen; null when none is known. */
  sum: number | null
  /** Whether the costs exceed 总投资. */
  over: boolean
  /** The comparison as a clerk says it. */
  words: string
}

/** Costs of the items against 总投资 (fen, null while it is not known). Source: domain §1.5. */
export function costLine(items: readonly Pick<ItemDraft, 'cost'>[], budgetTotal: number | null): CostLine {
  const known = items.flatMap(({ cost }) => cost ?? [])
  const sum = known.length === 0 ? null : known.reduce((total, cost) => total + cost, 0)
  if (sum === null) return { sum, over: false, words: '各项都还没有填费用' }
  const over = budgetTotal !== null && sum > budgetTotal
  const unknown = items.length - known.length
  const rest = unknown === 0 ? '' : `；另有 ${unknown} 项未填费用`
  return { sum, over, words: `费用合计 ${formatWan(sum)} 万元，${comparison(sum, budgetTotal)}${rest}` }
}

function comparison(sum: number, budgetTotal: number | null): string {
  if (budgetTotal === null) return '总投资未填，无法比较'
  const total = `总投资 ${formatWan(budgetTotal)} 万元`
  if (sum === budgetTotal) return `与${total}一致`
  const difference = formatWan(Math.abs(sum - budgetTotal))
  return sum > budgetTotal
    ? `超过${total} ${difference} 万元，请核对`
    : `${total}中尚有 ${difference} 万元未列入`
}
