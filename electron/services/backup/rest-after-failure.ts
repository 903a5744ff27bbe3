const restMs = 10 * 60_000

/**
 * Whether copying failed so short a time ago that a full disk is left in peace.
 * @param failedAt in milliseconds; null when the last copying did not fail
 * @param now the instant, ISO 8601
 */
export function isResting(failedAt: number | null, now: string): boolean {
  const since = failedAt === null ? null : Date.parse(now) - failedAt
  return since !== null && since >= 0 && since < restMs
}
