import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { FunctionCode } from '@domain/center/function-catalog'
import type { Random } from '@services/regions/random'
import type { SampleCenter } from '@services/sample/centers'

/**
 * How widely a function is served now, and by how many percentage points more than at the end of the base year:
 * day care +30.1 (S0.10a), child care +23.5 (S0.10b). The present shares are invented.
 */
export const careGrowth: readonly { code: FunctionCode; shareNow: number; growth: number }[] = [
  { code: 'F06', shareNow: 0.824, growth: 0.301 },
  { code: 'F07', shareNow: 0.637, growth: 0.235 }
]

/** The documents compare with 2021; earlier clocks compare with two years before. */
export function baseDay(today: CalendarDate): CalendarDate {
  return `${Math.min(2021, Number(today.slice(0, 4)) - 2)}-12-31`
}

export type CareStart = 'before' | 'after'

/**
 * Which running centres serve a function, and whether they already did on the base day, by centre id, so that the
 * shares of then and now differ by the growth of the documents. Centres that must have it come first.
 */
export function shareOut(
  centers: readonly SampleCenter[],
  care: (typeof careGrowth)[number],
  base: CalendarDate,
  random: Random
): Map<string, CareStart> {
  const open = centers.filter(({ life, plan }) => life.status === 'open' && !plan.named?.charges)
  const required = (center: SampleCenter): boolean =>
    (center.plan.named?.functions ?? []).some(({ code }) => code === care.code)
  const opened = open.filter(({ life }) => life.openDate !== null && life.openDate <= base).length
  const line = random.shuffle(open).sort((a, b) => Number(required(b)) - Number(required(a)))
  const served = line.filter(({ life }) => life.firstServiceDate !== null && life.firstServiceDate <= base)
  const before = served.slice(0, Math.round(opened * (care.shareNow - care.growth)))
  const starts = new Map<string, CareStart>(before.map(({ row }) => [row.id, 'before']))
  const later = line.filter(({ row }) => !starts.has(row.id))
  const missing = Math.round(open.length * care.shareNow) - starts.size
  for (const { row } of later.slice(0, Math.max(0, missing))) starts.set(row.id, 'after')
  return starts
}
