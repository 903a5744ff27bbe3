import { describe, expect, it } from 'vitest'
import type { AcceptanceDraft, ProjectAcceptance } from '@contract/acceptance'
import {
  followSheet,
  newAcceptance,
  newClause,
  passLineFor
} from '@renderer/features/supervision/acceptance-form'
import { newFinding } from '@renderer/features/supervision/issue-form'
import { delayInWords } from '@renderer/features/supervision/issue-words'

const id = '01890000-0000-7000-8000-000000000001'
const clause = { ...newClause(), clause: '建设内容', fullScoreTenths: 1000 }
const found: ProjectAcceptance = {
  project: {
    id,
    name: '定鼎门社区邻里中心提质升级',
    projectNo: '2026-U-0001',
    centerName: '定鼎门社区邻里中心',
    stage: 'operation',
    actualStart: '2026-03-01',
    actualFinish: '2026-08-31',
    acceptedOn: null,
    isSample: false
  },
  passLine: { passLineTenths: 800, revision: 0 },
  sheetId: id,
  sheets: [{ id, name: '验收评分表（示例）', version: 1, passLineTenths: null }],
  template: [clause],
  acceptances: []
}

describe('a new acceptance', () => {
  it('is of the next level, on the sheet of the level below, unscored', () => {
    const first = newAcceptance(found, '2026-09-30')
    expect(first).toMatchObject({ level: 'self', heldOn: '2026-09-30', items: [clause] })
    const passed = {
      ...first,
      id,
      revision: 1,
      conclusion: 'passed',
      items: [{ ...clause, id, revision: 3, clause: '改过的条款', scoreTenths: 900, deductionReason: '缺' }]
    } as const
    const next = newAcceptance(
      { ...found, acceptances: [{ ...passed, items: [...passed.items] }] },
      '2026-09-30'
    )
    expect(next.level).toBe('county')
    expect(next.items).toEqual([{ ...clause, clause: '改过的条款' }])
  })

  it('stays with the version of the sheet below it and with that pass line', () => {
    const older = {
      id: '01890000-0000-7000-8000-000000000002',
      name: '旧表',
      version: 1,
      passLineTenths: 850
    }
    const first = { ...newAcceptance(found, '2026-09-30'), id, revision: 1, templateId: older.id }
    const held = { ...found, sheets: [...found.sheets, older], acceptances: [first] }
    const next = newAcceptance(held, '2026-09-30')
    expect(next.templateId).toBe(older.id)
    expect(passLineFor(held, next.templateId)).toBe(850)
    // The published sheet and what is older than sheets go by the line of the office.
    expect([passLineFor(held, id), passLineFor(held, null)]).toEqual([800, 800])
  })

  it('takes the conclusion that follows its sheet until the clerk says otherwise', () => {
    const draft: AcceptanceDraft = newAcceptance(found, '2026-09-30')
    expect(followSheet(draft, null, 800)).toEqual({ proposed: null, conclusion: 'rectify' })
    const scored = { ...draft, items: [{ ...clause, scoreTenths: 800 }] }
    expect(followSheet(scored, null, 800)).toEqual({ proposed: 'passed', conclusion: 'passed' })
    // 79.9 of 80 points: the proposal falls, and takes the conclusion along.
    const short = { ...draft, conclusion: 'passed' as const, items: [{ ...clause, scoreTenths: 799 }] }
    expect(followSheet(short, 'passed', 800)).toEqual({ proposed: 'rectify', conclusion: 'rectify' })
    const chosen = { ...short, conclusion: 'failed' as const }
    expect(followSheet(chosen, 'passed', 800).conclusion).toBe('failed')
  })
})

describe('an issue', () => {
  it('says how late it is', () => {
    expect(delayInWords({ state: 'working', daysOverdue: 10, dueSoon: false })).toBe('超期 10 天')
    expect(delayInWords({ state: 'closed', daysOverdue: 3, dueSoon: false })).toBe('超期 3 天销号')
    expect(delayInWords({ state: 'open', daysOverdue: 0, dueSoon: true })).toBe('7 日内到期')
    expect(delayInWords({ state: 'open', daysOverdue: 0, dueSoon: false })).toBe('')
  })

  it('has fifteen days unless the clerk says otherwise', () => {
    expect(newFinding('2026-09-20', id)).toMatchObject({ dueOn: '2026-10-05', dutyUnitId: id })
  })
})
