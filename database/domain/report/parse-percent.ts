import { foldNumberText, scaledDecimal } from '@domain/text/scaled-decimal'

/** Reads a whole percent as clerks and Excel write it: `65`, `65%`, `６５％`, `65.0%`; bounds are the rules' matter. */
export function parsePercent(text: string): { value: number } | { message: string } {
  const value = scaledDecimal(foldNumberText(text).replace(/%$/u, ''), 0)
  if (typeof value === 'number') return { value }
  if (value === 'too-precise') return { message: `“${text}”有小数，累计进度请填整数` }
  if (value === 'negative') return { message: '累计进度不能为负数' }
  return { message: `“${text}”不是百分数，请填 0 到 100 的整数` }
}
