import { daysInMonth, type CalendarDate } from '@domain/calendar/calendar-date'
import {
  dayOfYear,
  daysBetween,
  daysInYear,
  endOfYear,
  partsOf,
  startOfYear,
  yearOf
} from '@domain/calendar/day-count'

/** 序时进度 by day: dayOfYear / days of the year, 0 … 1. 2025-09-30 is 273/365. Source: domain §2.2. */
export function timeProgressByDay(date: CalendarDate): number {
  return dayOfYear(date) / daysInYear(yearOf(date))
}

/** 序时进度 of a plan year at a cut-off that may lie outside it: 0 before, 1 after. Source: domain §2.2. */
export function timeProgressOfYear(year: number, cutoff: CalendarDate): number {
  if (cutoff < startOfYear(year)) return 0
  return cutoff > endOfYear(year) ? 1 : timeProgressByDay(cutoff)
}

/** 序时进度 by month: month/12 on a month's last day, else the month's beginning, (month−1)/12. Source: domain §2.2. */
export function timeProgressByMonth(date: CalendarDate): number {
  const { year, month, day } = partsOf(date)
  return (day === daysInMonth(year, month) ? month : month - 1) / 12
}

/** 序时进度 of a task from `start` to `end`, both days counted, clamped to 0 … 1. Source: domain §2.2. */
export function timeProgressInWindow(date: CalendarDate, start: CalendarDate, end: CalendarDate): number {
  const total = daysBetween(start, end) + 1
  if (total <= 0) return date < start ? 0 : 1
  return Math.min(1, Math.max(0, (daysBetween(start, date) + 1) / total))
}

/** Months from the day after the cut-off to year end, by day: 3 on 09-30, 3.5 on 09-15. Source: domain §2.4. */
export function monthsLeft(year: number, cutoff: CalendarDate): number {
  if (cutoff < startOfYear(year)) return 12
  if (cutoff >= endOfYear(year)) return 0
  const { month, day } = partsOf(cutoff)
  const length = daysInMonth(year, month)
  return 12 - month + (length - day) / length
}
