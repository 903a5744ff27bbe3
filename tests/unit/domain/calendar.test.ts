import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalendarDate } from '@domain/calendar/calendar-date'
import {
  addDays,
  addMonths,
  dayOfYear,
  daysBetween,
  daysInYear,
  endOfMonth,
  holdsOn,
  periodsOverlap,
  yearOf
} from '@domain/calendar/day-count'
import {
  monthsLeft,
  timeProgressByDay,
  timeProgressByMonth,
  timeProgressInWindow,
  timeProgressOfYear
} from '@domain/calendar/time-progress'
import { formatPercent } from '@domain/figure/format-figure'
import { anyDate } from './arbitraries'

describe('days', () => {
  it('knows which days exist', () => {
    expect(isCalendarDate('2024-02-29')).toBe(true)
    expect(isCalendarDate('2025-02-29')).toBe(false)
    expect(isCalendarDate('2100-02-29')).toBe(false)
    expect(isCalendarDate('2000-02-29')).toBe(true)
    expect(isCalendarDate('2025-13-01')).toBe(false)
    expect(isCalendarDate('2025-9-1')).toBe(false)
  })

  it('counts September 30th as day 273, or 274 in a leap year', () => {
    expect(dayOfYear('2025-09-30')).toBe(273)
    expect(dayOfYear('2024-09-30')).toBe(274)
    expect(dayOfYear('2024-12-31')).toBe(366)
    expect(daysInYear(2100)).toBe(365)
  })

  it('adds days and months across years and short months', () => {
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28')
    expect(addMonths('2025-01-31', -2)).toBe('2024-11-30')
    expect(addMonths('2025-11-15', 14)).toBe('2027-01-15')
    expect(endOfMonth(2024, 2)).toBe('2024-02-29')
  })

  it('agrees with the UTC calendar of the platform on every distance', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000
        expect(daysBetween(a, b)).toBe(utc(b) - utc(a))
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(isCalendarDate(a)).toBe(true)
        expect(yearOf(a)).toBe(Number(a.slice(0, 4)))
      })
    )
  })

  it('lets both ends of a period hold', () => {
    const period = { validFrom: '2025-01-01', validTo: '2025-06-30' }
    expect(holdsOn(period, '2025-06-30')).toBe(true)
    expect(holdsOn(period, '2025-07-01')).toBe(false)
    expect(periodsOverlap(period, { validFrom: '2025-06-30', validTo: null })).toBe(true)
    expect(periodsOverlap(period, { validFrom: '2025-07-01', validTo: null })).toBe(false)
    expect(periodsOverlap({ validFrom: '2020-01-01', validTo: null }, period)).toBe(true)
  })
})

describe('time progress (序时进度)', () => {
  it('is 273/365 = 74.79 % on 2025-09-30', () => {
    expect(timeProgressByDay('2025-09-30')).toBe(273 / 365)
    expect(formatPercent(timeProgressByDay('2025-09-30'))).toBe('74.79%')
    expect(timeProgressByDay('2024-12-31')).toBe(1)
  })

  it('is 75 % by month at the end of September and 66.67 % within it', () => {
    expect(formatPercent(timeProgressByMonth('2025-09-30'))).toBe('75.00%')
    expect(formatPercent(timeProgressByMonth('2025-09-29'))).toBe('66.67%')
    expect(timeProgressByMonth('2025-01-01')).toBe(0)
  })

  it('is 214/295 = 72.54 % within the window 03-01 … 12-20', () => {
    const progress = timeProgressInWindow('2025-09-30', '2025-03-01', '2025-12-20')
    expect(progress).toBe(214 / 295)
    expect(formatPercent(progress)).toBe('72.54%')
    expect(timeProgressInWindow('2025-02-28', '2025-03-01', '2025-12-20')).toBe(0)
    expect(timeProgressInWindow('2025-12-31', '2025-03-01', '2025-12-20')).toBe(1)
    expect(timeProgressInWindow('2025-03-01', '2025-03-01', '2025-02-01')).toBe(1)
  })

  it('is 0 before the plan year and 1 after it', () => {
    expect(timeProgressOfYear(2025, '2024-12-31')).toBe(0)
    expect(timeProgressOfYear(2025, '2026-01-01')).toBe(1)
    expect(timeProgressOfYear(2025, '2025-01-01')).toBe(1 / 365)
  })

  it('leaves 3 months on 09-30, 3.5 on 09-15, none at the end', () => {
    expect(monthsLeft(2025, '2025-09-30')).toBe(3)
    expect(monthsLeft(2025, '2025-09-15')).toBe(3.5)
    expect(monthsLeft(2025, '2025-12-31')).toBe(0)
    expect(monthsLeft(2025, '2026-03-01')).toBe(0)
    expect(monthsLeft(2025, '2024-12-31')).toBe(12)
  })

  it('never leaves 0 … 1 and never falls from one day to the next', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const year = yearOf(date)
        const [today, tomorrow] = [date, addDays(date, 1)].map((day) => timeProgressOfYear(year, day))
        expect(today).toBeGreaterThan(0)
        expect(today).toBeLessThanOrEqual(1)
        expect(tomorrow).toBeGreaterThanOrEqual(today ?? 2)
      })
    )
  })
})
