import { formatPlain } from '@domain/figure/format-figure'
import type { LightRule } from '@domain/light/light-rule'

export interface SharedLight {
  color: 'red' | 'yellow' | 'green'
  reason: string
}

/** What was done against what was due. */
export interface Shares {
  /** Done, in percent. */
  actual: number
  /** Due, in percent, above 0. */
  planned: number
  /** What the two are called in the reason, 累计 and 计划. */
  actualName: string
  plannedName: string
}

type ShareRule = Pick<LightRule, 'yellowAt' | 'redAt'>

/** Lag in percentage points against the thresholds: more lag is never greener. Source: domain §2.7, YC2025. */
export function lightByLag(shares: Shares, { yellowAt, redAt }: ShareRule): SharedLight {
  const { actual, planned } = shares
  const [yellow, red] = [yellowAt / 100, redAt / 100]
  const lag = exact(planned - actual)
  if (lag <= 0) return { color: 'green', reason: compared(shares, '≥') }
  const behind = `${compared(shares, '<')}，滞后 ${formatPlain(lag)} 个百分点`
  if (lag > red) return { color: 'red', reason: `${behind}，超过 ${formatPlain(red)}` }
  if (lag < yellow) return { color: 'green', reason: `${behind}，不足 ${formatPlain(yellow)}` }
  return { color: 'yellow', reason: `${behind}，在 ${formatPlain(yellow)} 到 ${formatPlain(red)} 之间` }
}

/** Share of what is due against the thresholds. Source: domain §2.7, WH and SY2022. */
export function lightByRatio(shares: Shares, { yellowAt, redAt }: ShareRule): SharedLight {
  const { actual, planned } = shares
  const reached = exact((actual / planned) * 100)
  const share = `${shares.actualName} ${formatPlain(actual)}% 为${shares.plannedName} ${formatPlain(planned)}% 的 ${formatPlain(reached)}%`
  if (reached < redAt) return { color: 'red', reason: `${share}，低于 ${redAt}%` }
  if (reached < yellowAt) return { color: 'yellow', reason: `${share}，低于 ${yellowAt}%` }
  return { color: 'green', reason: `${share}，达到 ${yellowAt}%` }
}

function compared({ actual, planned, actualName, plannedName }: Shares, sign: '<' | '≥'): string {
  return `${actualName} ${formatPlain(actual)}% ${sign} ${plannedName} ${formatPlain(planned)}%`
}

/** Undoes the binary error that would lift 40.1 − 10.1 above 30. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
