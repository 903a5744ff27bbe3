import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPeriod, lastCompletePeriod, periodAfter, periodEnd, periodOf } from '@domain/calendar/period'
import {
  checkTimeProgressMode,
  timeProgressOf,
  type TimeProgressMode
} from '@domain/calendar/time-progress-mode'
import { anyDate, dayOf } from './arbitraries'

const task: TimeProgressMode = { by: 'window', start: '2025-03-01', end: '2025-12-20' }

describe('time progress (序时进度) as an office measures it', () => {
  it('by day, by month and by task window', () => {
    expect(timeProgressOf({ by: 'day' }, 2025, '2025-09-30')).toEqual({
      value: 273 / 365,
      words: '按日 273/365'
    })
    expect(timeProgressOf({ by: 'month', within: 'start' }, 2025, '2025-09-30')).toEqual({
      value: 0.75,
      words: '按月 9/12'
    })
    expect(timeProgressOf(task, 2025, '2025-09-30')).toEqual({
      value: 214 / 295, // 72.54 %
      words: '按任务期 2025-03-01 至 2025-12-20，214/295'
    })
  })

  it('says how it reads the middle of a month', () => {
    expect(timeProgressOf({ by: 'month', within: 'start' }, 2025, '2025-09-15')).toEqual({
      value: 8 / 12,
      words: '按月 8/12，月中按月初计'
    })
    expect(timeProgressOf({ by: 'month', within: 'share' }, 2025, '2025-09-15')).toEqual({
      value: 8.5 / 12, // 15 of 30 days
      words: '按月 8/12，另加当月 15/30 日'
    })
  })

  it('ends outside the year', () => {
    expect(timeProgressOf({ by: 'day' }, 2024, '2025-03-01')).toEqual({ value: 1, words: '按日 366/366' })
    expect(timeProgressOf({ by: 'day' }, 2025, '2024-03-01')).toEqual({ value: 0, words: '按日 0/365' })
    expect(timeProgressOf({ by: 'month', within: 'share' }, 2025, '2024-03-01').value).toBe(0)
    expect(timeProgressOf({ by: 'month', within: 'start' }, 2025, '2026-03-01').value).toBe(1)
    expect(timeProgressOf(task, 2025, '2025-02-01').words).toContain('0/295')
    expect(timeProgressOf(task, 2025, '2026-02-01').words).toContain('295/295')
  })

  it('refuses a window that ends before it starts', () => {
    expect(checkTimeProgressMode(task)).toEqual([])
    expect(checkTimeProgressMode({ by: 'day' })).toEqual([])
    expect(checkTimeProgressMode({ by: 'window', start: '2025-03-01', end: '2025-02-28' })).toHaveLength(1)
  })

  it('stays within 0 and 1 and never falls', () => {
    const modes: TimeProgressMode[] = [
      { by: 'day' },
      { by: 'month', within: 'start' },
      { by: 'month', within: 'share' },
      task
    ]
    fc.assert(
      fc.property(fc.constantFrom(...modes), dayOf(2025), dayOf(2025), (mode, a, b) => {
        const [early = '', late = ''] = [a, b].sort()
        const [before, after] = [timeProgressOf(mode, 2025, early), timeProgressOf(mode, 2025, late)]
        expect(before.value).toBeGreaterThanOrEqual(0)
        expect(after.value).toBeLessThanOrEqual(1)
        expect(before.value).toBeLessThanOrEqual(after.value)
      })
    )
  })
})

describe('period (报告期)', () => {
  it('is a month that exists', () => {
    expect(['2025-09', '2025-13', '2025-9', '2025-00', ''].map(isPeriod)).toEqual([
      true,
      false,
      false,
      false,
      false
    ])
    expect(periodEnd('2024-02')).toBe('2024-02-29')
    expect(periodAfter('2025-01', -1)).toBe('2024-12')
    expect(periodAfter('2025-12')).toBe('2026-01')
  })

  it('is complete on its last day, not before', () => {
    expect(lastCompletePeriod('2025-09-30')).toBe('2025-09')
    expect(lastCompletePeriod('2025-09-29')).toBe('2025-08')
    expect(lastCompletePeriod('2025-01-30')).toBe('2024-12')
    fc.assert(
      fc.property(anyDate, (date) => {
        const last = lastCompletePeriod(date)
        expect(periodEnd(last) <= date).toBe(true)
        expect(periodEnd(periodAfter(last)) > date).toBe(true)
        expect([last, periodAfter(last)]).toContain(periodOf(date))
      })
    )
  })
})
