import { assertNever } from '@domain/assert-never'
import { daysInMonth, type CalendarDate } from '@domain/calendar/calendar-date'
import {
  dayOfYear,
  daysBetween,
  daysInYear,
  endOfYear,
  partsOf,
  startOfYear
} from '@domain/calendar/day-count'
import { timeProgressByMonth, timeProgressInWindow, timeProgressOfYear } from '@domain/calendar/time-progress'
import { errorAt, type Violation } from '@domain/violation'

/** How 序时进度 is measured; the words are printed beside it. Source: domain §2.2. */
export type TimeProgressMode =
  | { by: 'day' }
  /** Finance style. Within a month either its beginning or the share of its days. */
  | { by: 'month'; within: 'start' | 'share' }
  | { by: 'window'; start: CalendarDate; end: CalendarDate }

export interface TimeProgress {
  /** 0 … 1. */
  value: number
  /** `按日 273/365`, `按月 9/12`, `按任务期 2025-03-01 至 2025-12-20，214/295`. */
  words: string
}

/** 序时进度 of a plan year at the cut-off, 0 before the year and 1 after it. Source: domain §2.2. */
export function timeProgressOf(mode: TimeProgressMode, year: number, cutoff: CalendarDate): TimeProgress {
  switch (mode.by) {
    case 'day': {
      const days = daysInYear(year)
      return { value: timeProgressOfYear(year, cutoff), words: `按日 ${dayIn(year, cutoff)}/${days}` }
    }
    case 'month':
      return byMonth(mode.within, year, cutoff)
    case 'window': {
      const total = Math.max(0, daysBetween(mode.start, mode.end) + 1)
      const passed = Math.min(total, Math.max(0, daysBetween(mode.start, cutoff) + 1))
      return {
        value: timeProgressInWindow(cutoff, mode.start, mode.end),
        words: `按任务期 ${mode.start} 至 ${mode.end}，${passed}/${total}`
      }
    }
    default:
      return assertNever(mode)
  }
}

function byMonth(within: 'start' | 'share', year: number, cutoff: CalendarDate): TimeProgress {
  if (cutoff < startOfYear(year)) return { value: 0, words: '按月 0/12' }
  if (cutoff >= endOfYear(year)) return { value: 1, words: '按月 12/12' }
  const { month, day } = partsOf(cutoff)
  const length = daysInMonth(year, month)
  const value = timeProgressByMonth(cutoff)
  if (day === length) return { value, words: `按月 ${month}/12` }
  if (within === 'start') return { value, words: `按月 ${month - 1}/12，月中按月初计` }
  return {
    value: (month - 1 + day / length) / 12,
    words: `按月 ${month - 1}/12，另加当月 ${day}/${length} 日`
  }
}

function dayIn(year: number, cutoff: CalendarDate): number {
  if (cutoff < startOfYear(year)) return 0
  return cutoff > endOfYear(year) ? daysInYear(year) : dayOfYear(cutoff)
}

/** A task window must end on or after its first day. */
export function checkTimeProgressMode(mode: TimeProgressMode): Violation[] {
  if (mode.by !== 'window' || mode.start <= mode.end) return []
  return [errorAt('end', `任务期截止 ${mode.end} 早于开始 ${mode.start}，请核对两个日期`)]
}
