import { formatCount } from '@domain/figure/format-figure'

/** Done and target of one unit; a null target was never set (未分解). */
export interface DoneAndTarget {
  done: number
  target: number | null
}

export interface Completion extends DoneAndTarget {
  /** done / target, above 1 when over-fulfilled; null where the target is 0 or missing. */
  rate: number | null
  /** Done although nothing was due (计划外). */
  outsidePlan: number
  /** Done beyond a target above 0 (超额). */
  over: number
}

/** 完成率 toward the year-end target. Source: domain §2.1. */
export function completion(done: number, target: number | null): Completion {
  return {
    done,
    target,
    rate: ratio(done, target),
    outsidePlan: target === 0 ? done : 0,
    over: target !== null && target > 0 ? Math.max(0, done - target) : 0
  }
}

/** The remark beside a rate: 未分解, 计划外 n 个, 超额 n 个, or nothing. Source: domain §2.1. */
export function completionNote({ target, outsidePlan, over }: Completion): string {
  if (target === null) return '未分解'
  if (outsidePlan > 0) return `计划外 ${formatCount(outsidePlan)} 个`
  return over > 0 ? `超额 ${formatCount(over)} 个` : ''
}

/** part / whole; null where the whole is 0 or missing, which prints as `—`. Companion rates (开工率) use it too. */
export function ratio(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : part / whole
}

/** The rate of a group is the ratio of sums, never the mean of rates. Source: domain §2.1. */
export function ratioOfSums(rows: readonly DoneAndTarget[]): number | null {
  return ratio(
    rows.reduce((sum, { done }) => sum + done, 0),
    sumOfTargets(rows)
  )
}

/** 剔除超额完成率: over-fulfilment in one unit hides no gap in another. Source: domain §2.1. */
export function cappedRate(rows: readonly DoneAndTarget[]): number | null {
  return ratio(
    rows.reduce((sum, { done, target }) => sum + Math.min(done, target ?? 0), 0),
    sumOfTargets(rows)
  )
}

/** Σ of the targets that are set; null when none is. */
export function sumOfTargets(rows: readonly Pick<DoneAndTarget, 'target'>[]): number | null {
  const known = rows.flatMap(({ target }) => (target === null ? [] : [target]))
  return known.length === 0 ? null : known.reduce((sum, target) => sum + target, 0)
}
