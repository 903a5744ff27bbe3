import { describe, expect, it } from 'vitest'
import { checkReport, type ReportDraft, type ReportFacts } from '@domain/report/report-checks'
import { checkReportMove, isReportEditable, nextReportStates } from '@domain/report/report-states'
import { lastReviewed } from '@domain/report/reviewed-report'
import { reportStates, type ReportState } from '@domain/report/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'

const draft: ReportDraft = {
  period: '2025-09',
  state: 'draft',
  cumProgressPercent: 60,
  cumInvestFen: 1_000_000_00,
  problems: '',
  correctionReason: ''
}
const facts: ReportFacts = {
  today: '2025-09-30',
  previous: { period: '2025-08', cumProgressPercent: 50, cumInvestFen: 900_000_00 },
  following: null,
  duplicate: false,
  actualFinish: null,
  budgetFen: 2_000_000_00,
  light: 'green'
}
const problemsOf = (parts: Partial<ReportDraft>, around: Partial<ReportFacts> = {}): string[] =>
  checkReport({ ...draft, ...parts }, { ...facts, ...around }).map(
    ({ field, severity }) => `${field} ${severity}`
  )

describe('monthly report (进度月报)', () => {
  it('passes when everything is in order', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ cumProgressPercent: 0 }, { previous: null })).toEqual([])
    expect(problemsOf({ cumInvestFen: null })).toEqual([])
  })

  it('is for a month that exists and has begun, once', () => {
    expect(problemsOf({ period: '2025-13' })).toEqual(['period error'])
    expect(problemsOf({ period: '2025-9' })).toEqual(['period error'])
    expect(problemsOf({ period: '2025-10' })).toEqual(['period error'])
    expect(problemsOf({ period: '2025-10' }, { today: '2025-10-01' })).toEqual([])
    expect(problemsOf({}, { duplicate: true })).toEqual(['period error'])
  })

  it('keeps within 0 and 100; 100 needs the finish, by the end of the month', () => {
    for (const cumProgressPercent of [-1, 101, 60.5, Number.NaN, null]) {
      expect(problemsOf({ cumProgressPercent })).toContain('cumProgressPercent error')
    }
    expect(problemsOf({ cumProgressPercent: 100 })).toEqual(['cumProgressPercent error'])
    expect(problemsOf({ cumProgressPercent: 100 }, { actualFinish: '2025-10-01' })).toEqual([
      'cumProgressPercent error'
    ])
    expect(problemsOf({ cumProgressPercent: 100 }, { actualFinish: '2025-09-30' })).toEqual([])
  })

  it('does not fall without a reason, in progress nor in money', () => {
    expect(problemsOf({ cumProgressPercent: 49 })).toEqual(['correctionReason error'])
    expect(problemsOf({ cumInvestFen: 1 })).toEqual(['correctionReason error'])
    expect(problemsOf({ cumProgressPercent: 49, cumInvestFen: 1, correctionReason: '上月误报' })).toEqual([])
    const following = { period: '2025-10', cumProgressPercent: 55, cumInvestFen: null }
    expect(problemsOf({}, { following })).toEqual(['cumProgressPercent warning'])
  })

  it('reads money as whole fen, and warns beyond the budget', () => {
    expect(problemsOf({ cumInvestFen: -1 }, { previous: null })).toEqual(['cumInvestFen error'])
    expect(problemsOf({ cumInvestFen: 0.5 }, { previous: null })).toEqual(['cumInvestFen error'])
    expect(problemsOf({ cumInvestFen: 2_000_000_01 })).toEqual(['cumInvestFen warning'])
    expect(problemsOf({ cumInvestFen: 2_000_000_01 }, { budgetFen: null })).toEqual([])
  })

  it('explains a yellow or red light in ten characters', () => {
    expect(problemsOf({ problems: '施工队伍未进场等雨停' }, { light: 'red' })).toEqual([]) // ten
    expect(problemsOf({ problems: ' 施工队伍未进场等雨 ' }, { light: 'red' })).toEqual(['problems error']) // nine
    expect(problemsOf({ problems: '𠮷𠮷𠮷𠮷𠮷' }, { light: 'yellow' })).toEqual(['problems error']) // five, not ten
    for (const light of ['green', 'done', 'not_due', 'unreported'] as const) {
      expect(problemsOf({}, { light })).toEqual([])
    }
  })

  it('is not changed once it was handed in', () => {
    for (const state of ['submitted', 'reviewed', 'locked'] as const) {
      expect(problemsOf({ state })).toEqual(['state error'])
    }
    expect(problemsOf({ state: 'returned' })).toEqual([])
  })
})

describe('states of a report', () => {
  const move = { reporter: '张敏', actor: '李强', reason: '' }

  it('go 草稿 → 已报 → 退回 or 已审 → 锁定, and end there', () => {
    expect(nextReportStates('draft')).toEqual(['submitted'])
    expect(nextReportStates('locked')).toEqual([])
    expect(checkReportMove({ ...move, from: 'draft', to: 'submitted', actor: '张敏' })).toEqual([])
    expect(checkReportMove({ ...move, from: 'reviewed', to: 'locked' })).toEqual([])
    expect(checkReportMove({ ...move, from: 'draft', to: 'reviewed' })[0]?.message).toBe(
      '月报已是“草稿”，只能变为“已报”'
    )
    expect(checkReportMove({ ...move, from: 'locked', to: 'returned' })[0]?.message).toBe(
      '月报已是“锁定”，不能再变更'
    )
  })

  it('reach locked from every state, and are never changed after handing in', () => {
    for (const state of codesOf(reportStates)) {
      const reached = new Set<ReportState>([state])
      for (const each of reached) for (const next of nextReportStates(each)) reached.add(next)
      expect(reached.has('locked')).toBe(true)
      expect(isReportEditable(state)).toBe(nextReportStates(state).includes('submitted'))
    }
  })

  it('need a reviewer who is not the reporter, and a reason for a return', () => {
    expect(checkReportMove({ ...move, from: 'submitted', to: 'reviewed' })).toEqual([])
    expect(checkReportMove({ ...move, from: 'submitted', to: 'reviewed', actor: ' 张敏' })[0]?.field).toBe(
      'actor'
    )
    expect(checkReportMove({ ...move, from: 'submitted', to: 'reviewed', actor: '' })[0]?.field).toBe('actor')
    expect(checkReportMove({ ...move, from: 'submitted', to: 'returned' })[0]?.field).toBe('reason')
    expect(checkReportMove({ ...move, from: 'submitted', to: 'returned', reason: '照片缺失' })).toEqual([])
  })
})

describe('the report that counts', () => {
  const report = (period: string, state: ReportState) => ({ period, state })

  it('is the last reviewed one whose month is over', () => {
    const reports = [
      report('2025-10', 'reviewed'),
      report('2025-07', 'locked'),
      report('2025-08', 'reviewed'),
      report('2025-09', 'submitted')
    ]
    expect(lastReviewed(reports, '2025-10-30')?.period).toBe('2025-08')
    expect(lastReviewed(reports, '2025-10-31')?.period).toBe('2025-10')
    expect(lastReviewed(reports, '2025-08-30')?.period).toBe('2025-07')
    expect(lastReviewed(reports, '2025-07-30')).toBeNull()
  })
})
