/** 偏差, actual − due in percentage points, negative when behind; null without a rate. Source: domain §2.2. */
export function deviationPoints(rate: number | null, timeProgress: number): number | null {
  return rate === null ? null : (rate - timeProgress) * 100
}

/** 滞后百分点, ≥ 0; null without a rate. Source: domain §2.2. */
export function lagPoints(rate: number | null, timeProgress: number): number | null {
  const deviation = deviationPoints(rate, timeProgress)
  return deviation === null ? null : Math.max(0, -deviation)
}

/** Undoes the binary error that would lift 365 × (3/365) above 3 and ask for one more. */
const tolerance = 1e-9

/** 应完成个数, ceil(target × time progress): 50 at 273/365 is 38. Source: domain §2.2. */
export function shouldBeDone(target: number, timeProgress: number): number {
  return Math.ceil(target * timeProgress - tolerance)
}

/** 滞后个数, ≥ 0. Source: domain §2.2. */
export function behindCount(done: number, target: number, timeProgress: number): number {
  return Math.max(0, shouldBeDone(target, timeProgress) - done)
}
