import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@domain/calendar/day-count'
import { nextSerialNo } from '@domain/identifier/serial-no'
import { checkInspection } from '@domain/inspection/inspection-checks'
import { checkIssue } from '@domain/issue/issue-checks'
import { issueNoPrefix } from '@domain/issue/issue-no'
import type { IssueRecord } from '@domain/issue/issue-record'
import { daysOverdue, isDueSoon, isOfYear, isOverdue, stateOn } from '@domain/issue/issue-standing'
import { afterMove, checkMove, stepsFrom, type IssueMove } from '@domain/issue/issue-steps'
import { issueStates } from '@domain/issue/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'
import { dayOf } from './arbitraries'

const today = '2026-09-30'
const fresh: IssueRecord = {
  issueNo: 'WT-2026-0001',
  foundOn: '2026-09-01',
  dueOn: '2026-09-20',
  dutyPerson: '张三',
  requiredAction: '更换灭火器',
  state: 'open',
  appliedOn: null,
  closedOn: null,
  closedBy: ''
}
const applied: IssueRecord = { ...fresh, state: 'applied', appliedOn: '2026-09-18' }
const fields = (issue: IssueRecord, move: IssueMove): string[] =>
  checkMove(issue, move, today).map(({ field }) => field)

describe('an issue', () => {
  it('goes from 新建 through 整改中 and 申请销号 to 已销号', () => {
    let issue = fresh
    const way: IssueMove[] = [
      { step: 'start', requiredAction: '更换灭火器', dutyPerson: '张三' },
      { step: 'apply', appliedOn: '2026-09-18', progress: '已更换', evidence: '照片 3 张' },
      { step: 'close', closedOn: '2026-09-19', closedBy: '李四' }
    ]
    const states = way.map((move) => {
      expect(checkMove(issue, move, today)).toEqual([])
      issue = { ...issue, ...afterMove(move) }
      return issue.state
    })
    expect(states).toEqual(['working', 'applied', 'closed'])
    expect(stepsFrom('closed')).toEqual([])
  })

  it('goes back to work when it is returned, and loses the day of its application', () => {
    const move: IssueMove = { step: 'return', reason: '照片看不清' }
    expect(checkMove(applied, move, today)).toEqual([])
    const back = { ...applied, ...afterMove(move) }
    expect(back).toMatchObject({ state: 'returned', appliedOn: null, returnReason: '照片看不清' })
    expect(stepsFrom(back.state)).toContain('start')
  })

  it('keeps why it was deferred beside why it was returned', () => {
    const returned = { ...applied, ...afterMove({ step: 'return', reason: '照片看不清' }) }
    const deferred = { ...returned, ...afterMove({ step: 'defer', reason: '产权不清' }) }
    expect(deferred).toMatchObject({
      state: 'deferred',
      returnReason: '照片看不清',
      deferReason: '产权不清'
    })
  })

  it('refuses steps that do not lead on from where it is', () => {
    const [violation] = checkMove(fresh, { step: 'close', closedOn: today, closedBy: '李四' }, today)
    expect(violation).toMatchObject({ field: 'step', severity: 'error' })
    expect(violation?.message).toContain('新建')
  })

  it.each([
    [fresh, { step: 'start', requiredAction: ' ', dutyPerson: '' }, ['requiredAction', 'dutyPerson']],
    [fresh, { step: 'defer', reason: '' }, ['reason']],
    [applied, { step: 'return', reason: '　' }, ['reason']],
    [applied, { step: 'close', closedOn: '', closedBy: '' }, ['closedOn', 'closedBy']]
  ] as [IssueRecord, IssueMove, string[]][])('asks %o for what the step needs', (issue, move, expected) => {
    expect(fields(issue, move)).toEqual(expected)
  })

  it.each(['张三', ' 张三 ', '张　三'])('is never confirmed by the person in charge: %s', (closedBy) => {
    const [violation] = checkMove(applied, { step: 'close', closedOn: today, closedBy }, today)
    expect(violation).toMatchObject({ field: 'closedBy', severity: 'error' })
    expect(violation?.message).toContain('由其他人')
  })

  it('keeps its dates in order and out of the future', () => {
    const told = (changes: Partial<IssueRecord>): string[] =>
      checkIssue({ ...fresh, ...changes }, { today, numberHolder: null }).map(({ field }) => field)
    expect(told({})).toEqual([])
    expect(told({ dueOn: '2026-09-01' })).toEqual([])
    expect(told({ dueOn: '2026-08-31' })).toEqual(['dueOn'])
    expect(told({ foundOn: '2026-10-01', dueOn: '2026-10-02' })).toEqual(['foundOn'])
    expect(fields({ ...fresh, state: 'working' }, apply('2026-08-31'))).toEqual(['appliedOn'])
    expect(fields({ ...fresh, state: 'working' }, apply('2026-10-01'))).toEqual(['appliedOn'])
    expect(fields(applied, { step: 'close', closedOn: '2026-09-17', closedBy: '李四' })).toEqual(['closedOn'])
  })

  it('is refused a number that is taken', () => {
    const [violation] = checkIssue(fresh, { today, numberHolder: { deleted: true } })
    expect(violation?.message).toContain('回收站')
  })

  it('whatever is done to it, never ends up crossed off by the person in charge', () => {
    const name = fc.constantFrom('张三', '张 三', '李四', '')
    const move: fc.Arbitrary<IssueMove> = fc.oneof(
      fc.record({ step: fc.constant('start' as const), requiredAction: fc.constant('改'), dutyPerson: name }),
      fc.record({
        step: fc.constant('apply' as const),
        appliedOn: dayOf(2026),
        progress: fc.constant('好'),
        evidence: fc.constant('照片')
      }),
      fc.record({ step: fc.constant('close' as const), closedOn: dayOf(2026), closedBy: name }),
      fc.record({ step: fc.constantFrom('return' as const, 'defer' as const), reason: fc.constant('因') })
    )
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        let issue = fresh
        for (const one of moves) {
          if (checkMove(issue, one, today).length === 0) issue = { ...issue, ...afterMove(one) }
        }
        expect(checkIssue(issue, { today, numberHolder: null })).toEqual([])
        if (issue.state === 'closed') expect(issue.closedBy.replace(/\s/gu, '')).not.toBe(issue.dutyPerson)
      })
    )
  })
})

describe('the standing of an issue on the cut-off', () => {
  // Due 09-20: on 09-30 ten days late, on 09-20 due that day, on 09-12 eight days to go.
  const working: IssueRecord = { ...fresh, state: 'working' }
  it('counts the days after the deadline', () => {
    expect(daysOverdue(working, '2026-09-30')).toBe(10)
    expect(daysOverdue(working, '2026-09-20')).toBe(0)
    expect([isOverdue(working, '2026-09-20'), isOverdue(working, '2026-09-21')]).toEqual([false, true])
    expect(
      ['2026-09-12', '2026-09-13', '2026-09-20', '2026-09-21'].map((d) => isDueSoon(working, d))
    ).toEqual([false, true, true, false])
  })

  it('stops the clock at the crossing off, and while it is deferred', () => {
    const closed: IssueRecord = { ...applied, state: 'closed', closedOn: '2026-09-23', closedBy: '李四' }
    expect(daysOverdue(closed, '2026-09-30')).toBe(3)
    expect(isOverdue(closed, '2026-09-30')).toBe(false)
    expect(daysOverdue({ ...fresh, state: 'deferred' }, '2026-09-30')).toBe(0)
  })

  it('does not see what came after the cut-off', () => {
    const closed: IssueRecord = { ...applied, state: 'closed', closedOn: '2026-09-23', closedBy: '李四' }
    expect(['2026-09-17', '2026-09-18', '2026-09-23'].map((day) => stateOn(closed, day))).toEqual([
      'working',
      'applied',
      'closed'
    ])
    expect(isOverdue(closed, '2026-09-22')).toBe(true)
  })

  it('belongs to the year it is found in, and to each one it is carried into', () => {
    expect(isOfYear(working, 2026, '2026-08-31')).toBe(false)
    expect(isOfYear(working, 2027, '2027-01-05')).toBe(true)
    const closed: IssueRecord = { ...applied, state: 'closed', closedOn: '2026-12-31', closedBy: '李四' }
    expect(isOfYear(closed, 2027, '2027-01-05')).toBe(false)
  })

  it('is never overdue and due soon at once', () => {
    const states = fc.constantFrom(...codesOf(issueStates))
    fc.assert(
      fc.property(states, dayOf(2026), fc.integer({ min: -30, max: 30 }), (state, dueOn, days) => {
        const issue = { ...fresh, state, dueOn, appliedOn: null, closedOn: null }
        const cutoff = addDays(dueOn, days)
        expect(isOverdue(issue, cutoff) && isDueSoon(issue, cutoff)).toBe(false)
      })
    )
  })
})

describe('numbers', () => {
  it('go on after the highest used one, whoever wrote it', () => {
    const prefix = issueNoPrefix(2026)
    expect(nextSerialNo(prefix, [])).toBe('WT-2026-0001')
    expect(nextSerialNo(prefix, ['WT-2026-0009', 'WT-2026-补1', 'WT-2025-0077'])).toBe('WT-2026-0010')
    expect(nextSerialNo(prefix, ['WT-2026-9999'])).toBe('WT-2026-10000')
  })
})

describe('an inspection', () => {
  const finding = { dueOn: '2026-09-20', dutyPerson: '张三', requiredAction: '' }
  it('has happened, has 0 to 100 points, and its findings keep the rules of issues', () => {
    const told = (changes: object): string[] =>
      checkInspection(
        { inspectedOn: '2026-09-10', scoreTenths: 865, findings: [finding], ...changes },
        today
      ).map(({ field }) => field)
    expect(told({})).toEqual([])
    expect(told({ inspectedOn: '2026-10-01', findings: [] })).toEqual(['inspectedOn'])
    expect([told({ scoreTenths: 1001 }), told({ scoreTenths: 1000 })]).toEqual([['scoreTenths'], []])
    expect(told({ findings: [finding, { ...finding, dueOn: '2026-09-09' }] })).toEqual(['findings.1.dueOn'])
  })
})

function apply(appliedOn: string): IssueMove {
  return { step: 'apply', appliedOn, progress: '已更换', evidence: '照片' }
}
