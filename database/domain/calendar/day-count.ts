import { daysInMonth, isLeapYear, type CalendarDate } from '@domain/calendar/calendar-date'

interface DateParts {
  year: number
  month: number
  day: number
}

export function partsOf(date: CalendarDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

export function dateOf({ year, month, day }: DateParts): CalendarDate {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

export function yearOf(date: CalendarDate): number {
  return partsOf(date).year
}

/** 365 or 366. */
export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365
}

/** 1 for January 1st … 366. */
export function dayOfYear(date: CalendarDate): number {
  const { year, month, day } = partsOf(date)
  let days = day
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier)
  return days
}

/** Days from `a` to `b`: negative when `b` is earlier. Pure date arithmetic, no zone can shift it. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(b) - dayNumber(a)
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  let year = yearOf(date)
  let day = dayOfYear(date) + days
  while (day < 1) {
    year -= 1
    day += daysInYear(year)
  }
  while (day > daysInYear(year)) {
    day -= daysInYear(year)
    year += 1
  }
  let month = 1
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month)
    month += 1
  }
  return dateOf({ year, month, day })
}

/** The same day some months on, or the month's last day where that day does not exist. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return dateOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
}

export function endOfMonth(year: number, month: number): CalendarDate {
  return dateOf({ year, month, day: daysInMonth(year, month) })
}

export function startOfYear(year: number): CalendarDate {
  return dateOf({ year, month: 1, day: 1 })
}

export function endOfYear(year: number): CalendarDate {
  return dateOf({ year, month: 12, day: 31 })
}

/** Whether two periods share a day; both ends inclusive, a null end is open. */
export function periodsOverlap(
  a: { validFrom: CalendarDate; validTo: CalendarDate | null },
  b: { validFrom: CalendarDate; validTo: CalendarDate | null }
): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo)
}

/** Whether the period holds on the day; both ends inclusive, a null end is open. */
export function holdsOn(
  period: { validFrom: CalendarDate; validTo: CalendarDate | null },
  date: CalendarDate
): boolean {
  return period.validFrom <= date && (period.validTo === null || date <= period.validTo)
}

/** Days since 0001-01-01 of the proleptic Gregorian calendar. */
function dayNumber(date: CalendarDate): number {
  const before = yearOf(date) - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return before * 365 + leapDays + dayOfYear(date)
}
