/** How a completion rate is coloured, from pale to dark: black and white keep the order. */
export const rateClasses = {
  none: '没有任务',
  low: '不到 25%',
  quarter: '25% 到 50%',
  half: '50% 到 75%',
  most: '75% 到 100%',
  full: '全部完成'
} as const
export type RateClass = keyof typeof rateClasses

/** @param rate a fraction; null where there is none. */
export function rateClassOf(rate: number | null): RateClass {
  if (rate === null) return 'none'
  if (rate >= 1) return 'full'
  if (rate >= 0.75) return 'most'
  if (rate >= 0.5) return 'half'
  return rate >= 0.25 ? 'quarter' : 'low'
}
