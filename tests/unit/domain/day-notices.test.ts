import { expect, test } from 'vitest'
import { dayNotices } from '@domain/calendar/day-notices'

const calm = { cutoff: '2026-09-30', today: '2026-09-30', clockDay: '2026-09-30', savedOn: '2026-09-30' }

test('figures up to today by a clock that runs forward need no word', () => {
  expect(dayNotices(calm)).toEqual([])
  expect(dayNotices({ ...calm, cutoff: '2025-12-31', savedOn: null })).toEqual([])
})

test('a cut-off that lies ahead is told, with today', () => {
  const [notice, ...rest] = dayNotices({ ...calm, cutoff: '2026-10-01' })
  expect(notice).toContain('截止日 2026-10-01 晚于今天（2026-09-30）')
  expect(rest).toEqual([])
})

test('a clock set back behind the newest save is told, with both days', () => {
  const [notice, ...rest] = dayNotices({ ...calm, savedOn: '2026-10-01' })
  expect(notice).toContain('电脑日期为 2026-09-30，但 2026-10-01 已经有过保存')
  expect(rest).toEqual([])
})
