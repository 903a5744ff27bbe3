import { formatCount } from '@domain/figure/format-figure'
import { countLights, lightColors, type LightColor } from '@domain/light/light-color'
import type { Light } from '@domain/light/light-of'
import type { LightRule } from '@domain/light/light-rule'
import { lightByLag, lightByRatio } from '@domain/light/share-light'

/** From worst to best: a missing report weighs more than a green light, work not due more than work done. */
const severity: readonly LightColor[] = ['red', 'yellow', 'unreported', 'green', 'not_due', 'done']

/** 有红即红: a unit stands as its worst project; null without a project. Source: domain §2.7. */
export function worstLight(colors: readonly LightColor[]): Light | null {
  const color = severity.find((candidate) => colors.includes(candidate))
  if (color === undefined) return null
  const counts = countLights(colors)
  const parts = severity.flatMap((each) =>
    counts[each] === 0 ? [] : [`${lightColors[each]} ${formatCount(counts[each])}`]
  )
  return { color, reason: `${formatCount(colors.length)} 个项目：${parts.join('、')}` }
}

/**
 * 按剔除超额完成率: the unit's capped rate against the time progress, by the thresholds of a lag or ratio rule; null
 * without a rate, and for a rule of nodes, which has no thresholds for rates. Source: domain §2.7.
 * @param cappedRate and @param timeProgress as fractions.
 */
export function lightByCappedRate(
  cappedRate: number | null,
  timeProgress: number,
  rule: Pick<LightRule, 'basis' | 'yellowAt' | 'redAt'>
): Light | null {
  if (cappedRate === null || rule.basis === 'node') return null
  if (cappedRate >= 1) return { color: 'done', reason: '任务已全部完成' }
  if (timeProgress === 0) return { color: 'not_due', reason: '年度尚未开始' }
  const shares = {
    actual: cappedRate * 100,
    planned: timeProgress * 100,
    actualName: '剔除超额完成率',
    plannedName: '序时进度'
  }
  return rule.basis === 'lag' ? lightByLag(shares, rule) : lightByRatio(shares, rule)
}

/** The light of a unit as the rule's own share rule says. Source: domain §2.7. */
export function unitLight(
  colors: readonly LightColor[],
  completion: { cappedRate: number | null; timeProgress: number },
  rule: LightRule
): Light | null {
  return rule.groupRule === 'any_red'
    ? worstLight(colors)
    : lightByCappedRate(completion.cappedRate, completion.timeProgress, rule)
}
