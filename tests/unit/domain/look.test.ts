import { describe, expect, it } from 'vitest'
import { checkLook } from '@domain/privacy/look'
import { keptAtMostUntil } from '@database/backup/retention'

const fields = (typed: Parameters<typeof checkLook>[0]): string[] =>
  checkLook(typed).map(({ field }) => field)

describe('a look at a number in full', () => {
  it('asks for a reason, and for words where the reason is another one', () => {
    expect(fields({ reason: null, note: '联系本人' })).toEqual(['reason'])
    expect(fields({ reason: 'contact', note: '' })).toEqual([])
    expect(fields({ reason: 'other', note: ' 看看　' })).toEqual(['note'])
    expect(fields({ reason: 'other', note: '补发工资' })).toEqual([])
  })
})

describe('a backup', () => {
  it.each([
    // The newest of its month for twelve months, its own included.
    ['2026-09-30', '2027-08-31'],
    ['2026-01-31', '2026-12-31'],
    ['2027-03-15', '2028-02-29']
  ])('of %s is there until %s at most', (day, last) => {
    expect(keptAtMostUntil(day)).toBe(last)
  })
})
