import { axisOf, daysOfKey, movedBy, placeOf } from '@renderer/features/plan/plan-axis'
import { addDays } from '@domain/calendar/day-count'
import fc from 'fast-check'
import { expect, it } from 'vitest'

it('shows the year by months, longer only where a date lies outside it', () => {
  const year = axisOf(2026, ['2026-05-01'])
  expect([year.start, year.days, year.months.length]).toEqual(['2026-01-01', 365, 12])
  // February begins on day 31 of 365.
  expect(year.months[1]?.left).toBeCloseTo((31 * 100) / 365)
  const longer = axisOf(2026, ['2025-12-15', '2027-01-02'])
  expect([longer.start, longer.days, longer.months.map(({ label }) => label).join(' ')]).toEqual([
    '2025-12-01',
    31 + 365 + 31,
    '12 1 2 3 4 5 6 7 8 9 10 11 12 2027.1'
  ])
  // January 1st is the first of 365 days: its middle is half a day from the left.
  expect(placeOf(year, '2026-01-01')).toBeCloseTo(50 / 365)
})

it('snaps a drag to whole days, back and forth alike', () => {
  const axis = axisOf(2026, [])
  // 730 px for 365 days: 2 px a day; 5 px is 2.5 days, rounded up.
  expect(movedBy(axis, '2026-03-01', 4, 730)).toBe('2026-03-03')
  expect(movedBy(axis, '2026-03-01', 5, 730)).toBe('2026-03-04')
  expect(movedBy(axis, '2026-03-01', -2, 730)).toBe('2026-02-28')
  expect(movedBy(axis, '2026-03-01', 50, 0)).toBe('2026-03-01')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: -300, max: 300 }), (day, days) => {
      const date = addDays('2026-01-01', day)
      expect(movedBy(axis, date, days * 2, 730)).toBe(addDays(date, days))
    })
  )
})

it('moves by keys: a day, with Shift a week', () => {
  expect(daysOfKey({ key: 'ArrowLeft', shiftKey: false })).toBe(-1)
  expect(daysOfKey({ key: 'ArrowRight', shiftKey: true })).toBe(7)
  expect(daysOfKey({ key: 'ArrowUp', shiftKey: false })).toBeNull()
})
