import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, holdsOn } from '@domain/calendar/day-count'
import { awayFrom, checkAbsences, type AbsenceDraft } from '@domain/staffing/absence'
import type { OtherAssignment } from '@domain/staffing/assignment-draft'
import { checkAssignment, checkAssignments } from '@domain/staffing/fte-checks'
import { loadPeriods } from '@domain/staffing/load-periods'
import { changeDays, isPresentOn, totalOn } from '@domain/staffing/presence'
import { checkTransfer, transferred } from '@domain/staffing/transfer'
import { dayOf } from './arbitraries'

const days = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index))

const held = (parts: Partial<OtherAssignment> = {}): OtherAssignment => ({
  centerName: '甲中心',
  postName: '社工',
  fteTenths: 10,
  mainPost: false,
  validFrom: '2026-01-01',
  validTo: null,
  endReason: null,
  away: [],
  ...parts
})
const absence = (parts: Partial<AbsenceDraft> = {}): AbsenceDraft => ({
  assignmentId: null,
  kind: 'leave',
  validFrom: '2026-03-01',
  validTo: '2026-05-31',
  ...parts
})

describe('长假 and 借调', () => {
  it('leave the post from the first to the last day', () => {
    const away = held({ away: [absence()] })
    const days = ['2025-12-31', '2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01']
    expect(days.map((day) => isPresentOn(away, day))).toEqual([false, true, false, false, true])
    expect(loadPeriods([away])).toEqual([
      { from: '2026-01-01', to: '2026-02-28', totalTenths: 10 },
      { from: '2026-06-01', to: null, totalTenths: 10 }
    ])
  })

  it('count for the assignment they name, or for all', () => {
    const all = absence()
    const one = absence({ assignmentId: 'a', kind: 'secondment' })
    expect(awayFrom([all, one], 'a')).toEqual([all, one])
    expect(awayFrom([all, one], 'b')).toEqual([all])
    expect(awayFrom([all, one], null)).toEqual([all])
  })

  it('free the share for another post, and only while they last', () => {
    // Lent out from March to May: 1.0 elsewhere then is 1.0, with one day more it is 2.0.
    const home = held({ away: [absence({ kind: 'secondment' })] })
    const guest = held({ validFrom: '2026-03-01', validTo: '2026-05-31', endReason: 'other' })
    expect(checkAssignment(guest, [home])).toEqual([])
    const [tooLong] = checkAssignment({ ...guest, validTo: '2026-06-01' }, [home])
    expect(tooLong?.message).toContain('2026-06-01 起此人折算合计 2.0')
    expect(checkAssignment({ ...guest, validFrom: '2026-02-28' }, [home])).toHaveLength(1)
  })

  it('are refused at the place', () => {
    const assignments = [{ id: 'a', validFrom: '2026-04-01', validTo: '2026-12-31' }]
    const fields = (...absences: AbsenceDraft[]): string[] =>
      checkAbsences(absences, assignments).map(({ field }) => field)
    expect(fields(absence(), absence({ validFrom: '2026-06-01', validTo: null }))).toEqual([])
    expect(fields(absence({ validTo: '2026-02-28' }))).toEqual(['absences.0.validTo'])
    expect(fields(absence({ assignmentId: 'b' }))).toEqual(['absences.0.assignmentId'])
    expect(fields(absence({ assignmentId: 'a', validTo: '2026-03-31' }))).toEqual(['absences.0.validFrom'])
    expect(fields(absence({ assignmentId: 'a', validTo: '2026-04-01' }))).toEqual([])
    expect(fields(absence(), absence({ assignmentId: 'a', validFrom: '2026-05-31', validTo: null }))).toEqual(
      ['absences.1.validFrom']
    )
  })
})

describe('调动 as one step', () => {
  const old = { ...held(), centerId: 'A', postId: 'social_worker' }
  const move = { on: '2026-04-01', centerId: 'B', postId: 'social_worker', fteTenths: 10 }

  it('ends the old assignment the day before and begins the new one', () => {
    expect(checkTransfer(old, move)).toEqual([])
    const { ended, started } = transferred(old, move)
    expect(ended).toEqual({ ...old, validTo: '2026-03-31', endReason: 'transfer' })
    expect(started).toEqual({ ...old, centerId: 'B', validFrom: '2026-04-01' })
  })

  it('is refused before the person came, after leaving, and to where the person is', () => {
    const fields = (...args: Parameters<typeof checkTransfer>) =>
      checkTransfer(...args).map(({ field }) => field)
    expect(fields(old, { ...move, on: '2026-01-01' })).toEqual(['on'])
    expect(fields(old, { ...move, on: '2026-01-02' })).toEqual([])
    expect(fields({ ...old, validTo: '2026-03-31' }, move)).toEqual(['on'])
    expect(fields({ ...old, validTo: '2026-04-01' }, move)).toEqual([])
    expect(fields(old, { ...move, centerId: 'A' })).toEqual(['centerId'])
    expect(fields(old, { ...move, centerId: 'A', fteTenths: 5 })).toEqual([])
  })

  it('changes nobody else’s day: every day belongs to one of the two, and Σ FTE stays', () => {
    fc.assert(
      fc.property(dayOf(2026), dayOf(2026), dayOf(2026), fc.boolean(), (one, other, on, open) => {
        const [validFrom = '', validTo = ''] = [one, other].sort()
        const before = { ...old, validFrom, validTo: open ? null : validTo }
        fc.pre(checkTransfer(before, { ...move, on }).length === 0)
        const { ended, started } = transferred(before, { ...move, on })
        const wrong = days.filter(
          (day) =>
            totalOn([ended, started], day) !== totalOn([before], day) ||
            (holdsOn(ended, day) && day >= on) ||
            (holdsOn(started, day) && day < on)
        )
        expect(wrong).toEqual([])
        const errors = checkAssignments([ended, started]).filter(({ severity }) => severity === 'error')
        expect(errors.filter(({ field }) => !field.endsWith('validTo'))).toEqual([])
      })
    )
  })
})

it('Σ FTE changes on no day but those of changeDays', () => {
  const period = fc.tuple(dayOf(2026), dayOf(2026)).map((pair) => {
    const [validFrom = '', validTo = ''] = [...pair].sort()
    return { validFrom, validTo }
  })
  const anyHeld = fc
    .tuple(period, fc.array(period, { maxLength: 3 }), fc.integer({ min: 1, max: 10 }))
    .map(([own, away, fteTenths]) => held({ ...own, away, fteTenths }))
  fc.assert(
    fc.property(fc.array(anyHeld, { maxLength: 4 }), (all) => {
      const changes = changeDays(all)
      const silent = days.filter(
        (day, index) => index > 0 && totalOn(all, day) !== totalOn(all, days[index - 1] ?? '')
      )
      expect(silent.filter((day) => !changes.includes(day))).toEqual([])
    })
  )
})
