import { addDays, dateOf, daysBetween, endOfMonth, partsOf } from '@domain/calendar/day-count'

/** Whole months that hold every date; both days inclusive. */
export interface PlanAxis {
  start: string
  days: number
  months: { label: string; left: number; width: number }[]
}

/** The axis of a year, longer where a date lies outside it. Places are percent of its width. */
export function axisOf(year: number, dates: readonly string[]): PlanAxis {
  const all = [dateOf({ year, month: 1, day: 1 }), dateOf({ year, month: 12, day: 31 }), ...dates].sort()
  const [first, last] = [partsOf(all[0] ?? ''), partsOf(all.at(-1) ?? '')]
  const start = dateOf({ ...first, day: 1 })
  const days = daysBetween(start, endOfMonth(last.year, last.month)) + 1
  const months: PlanAxis['months'] = []
  for (let { year: y, month: m } = first; y * 12 + m <= last.year * 12 + last.month;) {
    const end = endOfMonth(y, m)
    const left = daysBetween(start, dateOf({ year: y, month: m, day: 1 }))
    const width = daysBetween(start, end) + 1 - left
    const label = m === 1 && y !== year ? `${String(y)}.1` : String(m)
    months.push({ label, left: (left * 100) / days, width: (width * 100) / days })
    ;[y, m] = m === 12 ? [y + 1, 1] : [y, m + 1]
  }
  return { start, days, months }
}

/** The middle of a day, in percent. */
export function placeOf({ start, days }: PlanAxis, date: string): number {
  return ((daysBetween(start, date) + 0.5) * 100) / days
}

/** A day moved by a way of the mouse, snapped to whole days. @param way, width in px of the same lane */
export function movedBy(axis: PlanAxis, date: string, way: number, width: number): string {
  return width <= 0 ? date : addDays(date, Math.round((way / width) * axis.days))
}

/** How many days a key moves a node: ← → one, with Shift a week; null for other keys. */
export function daysOfKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): number | null {
  const step = shiftKey ? 7 : 1
  if (key === 'ArrowLeft') return -step
  return key === 'ArrowRight' ? step : null
}
