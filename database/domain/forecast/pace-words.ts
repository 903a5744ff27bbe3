import { formatPlain } from '@domain/figure/format-figure'
import type { YearEndForecast } from '@domain/forecast/year-end-forecast'

/** 还需每月 6.3 个，近三个月每月 5 个，需要速度是近三个月的 1.26 倍. Source: domain §2.4. */
export function paceWords({
  neededPace,
  recentPace,
  paceRatio
}: Pick<YearEndForecast, 'neededPace' | 'recentPace' | 'paceRatio'>): string {
  if (neededPace === null) return ''
  if (neededPace === 0) return '年度目标已达到'
  const parts = [`还需每月 ${formatPlain(neededPace)} 个`]
  if (recentPace !== null) parts.push(`近三个月每月 ${formatPlain(recentPace)} 个`)
  if (paceRatio !== null) parts.push(`需要速度是近三个月的 ${formatPlain(paceRatio)} 倍`)
  return parts.join('，')
}
