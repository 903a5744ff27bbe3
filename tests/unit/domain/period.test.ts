import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNewPeriod, nextPeriod, usualDueOn } from '@domain/period/new-period'
import { checkPeriodMove, type PeriodFacts, type PeriodMove } from '@domain/period/period-moves'
import { checkReviewing, checkTaking } from '@domain/period/period-takes'
import { periodStates, type PeriodState } from '@domain/period/vocabulary'
import { completenessOf, owesReport } from '@domain/report/owing'
import { reportStates, type ReportState } from '@domain/report/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'

describe('opening a period (报告期)', () => {
  const facts = { existing: ['2025-08'], today: '2025-09-30' }

  it('proposes the month after the last, the first of the year without any, none that has not begun', () => {
    expect(nextPeriod(2025, [], '2025-09-30')).toBe('2025-01')
    expect(nextPeriod(2025, ['2025-02', '2025-01'], '2025-09-30')).toBe('2025-03')
    expect(nextPeriod(2025, ['2025-09'], '2025-09-30')).toBeNull()
    expect(nextPeriod(2025, ['2025-12'], '2026-01-05')).toBeNull() // the next belongs to another year
    expect(usualDueOn('2025-12')).toBe('2026-01-05')
  })

  it('takes a month that has begun, once, due at its end or later', () => {
    const fieldOf = (period: string, dueOn: string) =>
      checkNewPeriod({ period, dueOn }, facts).map(({ field }) => field)
    expect(fieldOf('2025-09', '2025-10-05')).toEqual([])
    expect(fieldOf('2025-09', '2025-09-30')).toEqual([])
    expect(fieldOf('2025-09', '2025-09-29')).toEqual(['dueOn'])
    expect(fieldOf('2025-08', '2025-09-05')).toEqual(['period'])
    expect(fieldOf('2025-10', '2025-11-05')).toEqual(['period'])
    expect(fieldOf('2025-13', '2025-11-05')).toEqual(['period'])
  })
})

describe('moves of a period', () => {
  const facts: PeriodFacts = { today: '2025-09-30', earlierUnlocked: [], incomplete: 0 }
  const fields = (move: Partial<PeriodMove>, around: Partial<PeriodFacts> = {}): string[] =>
    checkPeriodMove(
      { period: '2025-08', from: 'closed', to: 'locked', reason: '', ...move },
      { ...facts, ...around }
    ).map(({ field }) => field)

  it('close, open again with a reason, and lock', () => {
    expect(fields({ from: 'open', to: 'closed' })).toEqual([])
    expect(fields({ to: 'open' })).toEqual(['reason'])
    expect(fields({ to: 'open', reason: '补报' })).toEqual([])
    expect(fields({})).toEqual([])
    expect(fields({ from: 'open' })).toEqual(['state'])
  })

  it('lock once the month is over, in order, and what lacks with a reason', () => {
    expect(fields({ period: '2025-09' }, { today: '2025-09-29' })).toEqual(['state'])
    expect(fields({ period: '2025-09' })).toEqual([])
    expect(fields({}, { earlierUnlocked: ['2025-07'] })).toEqual(['state'])
    expect(fields({}, { incomplete: 2 })).toEqual(['reason'])
    expect(fields({ reason: '停报' }, { incomplete: 2 })).toEqual([])
  })

  it('never leave locked', () => {
    for (const to of codesOf(periodStates))
      expect(fields({ from: 'locked', to, reason: '改' })).toEqual(['state'])
  })
})

describe('what a period takes', () => {
  const book = new Map<string, PeriodState>([
    ['2025-07', 'locked'],
    ['2025-08', 'closed'],
    ['2025-09', 'open']
  ])

  it('is reports while open, reviews until it is locked', () => {
    expect(checkTaking('2025-09', book)).toEqual([])
    expect(checkTaking('2025-08', book)[0]?.message).toContain('重新开放')
    expect(checkTaking('2025-10', book)[0]?.message).toContain('还没有开启')
    expect(checkReviewing('2025-08', book)).toEqual([])
    expect(checkReviewing('2025-07', book)).toHaveLength(1)
  })

  it('says where the correction of a locked month goes', () => {
    expect(checkTaking('2025-07', book)[0]?.message).toBe(
      '2025-07 已锁定，数字不再改动；请在 2025-09 的月报里更正，并写明更正原因'
    )
    expect(checkTaking('2025-07', new Map([['2025-07', 'locked']]))[0]?.message).toBe(
      '2025-07 已锁定，数字不再改动；请开启下一个报告期后，在新月报里更正，并写明更正原因'
    )
  })
})

describe('who owes a report', () => {
  const project = {
    countsTowardTarget: true,
    stage: 'construction' as const,
    listedOn: '2025-03-10',
    movedOutOn: null,
    acceptedOn: null
  }

  it('is listed at the end of the month and not accepted by then', () => {
    expect(owesReport(project, '2025-02')).toBe(false)
    expect(owesReport(project, '2025-03')).toBe(true)
    expect(owesReport({ ...project, acceptedOn: '2025-09-30' }, '2025-09')).toBe(false)
    expect(owesReport({ ...project, acceptedOn: '2025-10-01' }, '2025-09')).toBe(true)
    expect(owesReport({ ...project, countsTowardTarget: false }, '2025-09')).toBe(false)
    const moved = { ...project, stage: 'moved_out' as const, movedOutOn: '2025-09-15' }
    expect(owesReport(moved, '2025-08')).toBe(true)
    expect(owesReport(moved, '2025-09')).toBe(false)
  })

  it('is counted whole: what is due is handed in or missing', () => {
    const states: (ReportState | null)[] = [null, 'draft', 'returned', 'submitted', 'reviewed', 'locked']
    expect(completenessOf(states)).toEqual({ due: 6, handedIn: 3, reviewed: 2, returned: 1, missing: 3 })
    const anyState = fc.option(fc.constantFrom(...codesOf(reportStates)), { nil: null })
    fc.assert(
      fc.property(fc.array(anyState), (some) => {
        const { due, handedIn, reviewed, returned, missing } = completenessOf(some)
        expect(handedIn + missing).toBe(due)
        expect(reviewed).toBeLessThanOrEqual(handedIn)
        expect(returned).toBeLessThanOrEqual(missing)
      })
    )
  })
})
