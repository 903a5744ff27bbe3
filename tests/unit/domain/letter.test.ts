import { describe, expect, it } from 'vitest'
import { checkLetter } from '@domain/letter/letter-checks'
import { letterText, type LetterFacts } from '@domain/letter/letter-content'
import type { LetterRecord } from '@domain/letter/letter-record'
import { checkLetterMove, letterStepsFrom } from '@domain/letter/letter-steps'
import { proposeLetterType } from '@domain/letter/letter-type'
import { letterStateOn, replyDaysOverdue } from '@domain/letter/reply-overdue'

const today = '2026-09-30'
const draft: LetterRecord = {
  letterNo: 'DB-2026-0001',
  state: 'draft',
  issuedOn: null,
  replyDue: '2026-09-25',
  reply: '',
  repliedOn: null
}
const issued: LetterRecord = { ...draft, state: 'issued', issuedOn: '2026-09-10' }
const facts: LetterFacts = {
  type: 'order',
  unitName: '洛龙区',
  centerName: '定鼎门社区邻里中心',
  projectName: '定鼎门社区邻里中心提质升级',
  projectNo: '2026-U-0001',
  cutoff: '2026-09-30',
  light: 'red',
  lightReason: '节点“主体完工”超期 30 天',
  plannedPercent: 70,
  actualPercent: 50,
  overdueNodes: [{ name: '主体完工', planDate: '2026-08-31', lagDays: 30 }],
  replyDue: '2026-10-15'
}

describe('the type of a letter', () => {
  it('follows the light', () => {
    expect(proposeLetterType('yellow', true)).toBe('notice')
    expect(proposeLetterType('red', false)).toBe('order')
    expect(proposeLetterType('red', true)).toBe('interview')
  })
})

describe('the text of a letter', () => {
  it('states unit, project, planned and actual progress, lag, late nodes and the deadline', () => {
    const { title, content } = letterText(facts)
    expect(title).toBe('关于定鼎门社区邻里中心提质升级进度滞后的督办函')
    // 70 − 50 = 20 points.
    for (const part of [
      '洛龙区：',
      '2026-U-0001',
      '应完成 70%，实际完成 50%，滞后 20 个百分点',
      '红灯',
      '“主体完工”（计划 2026年8月31日，超期 30 天）',
      '2026年10月15日 前书面回复'
    ]) {
      expect(content).toContain(part)
    }
  })

  it('says nothing of a lag or of nodes where there are none', () => {
    const { content } = letterText({ ...facts, light: 'yellow', actualPercent: 75, overdueNodes: [] })
    expect(content).toContain('没有滞后')
    expect(content).not.toContain('个节点超期')
  })
})

describe('a letter', () => {
  it('goes from draft to issued to replied', () => {
    expect(checkLetterMove(draft, { step: 'issue', issuedOn: '2026-09-10' }, today)).toEqual([])
    expect(
      checkLetterMove(issued, { step: 'answer', repliedOn: '2026-09-20', reply: '已整改' }, today)
    ).toEqual([])
    expect(letterStepsFrom('replied')).toEqual([])
    expect(letterStepsFrom('withdrawn')).toEqual([])
    const [violation] = checkLetterMove(draft, { step: 'answer', repliedOn: today, reply: '好' }, today)
    expect(violation).toMatchObject({ field: 'step' })
  })

  it('gives time to reply, and is replied to after it was issued', () => {
    const fields = (...[letter, move]: [LetterRecord, Parameters<typeof checkLetterMove>[1]]): string[] =>
      checkLetterMove(letter, move, today).map(({ field }) => field)
    expect(fields(draft, { step: 'issue', issuedOn: '2026-09-26' })).toEqual(['replyDue'])
    expect(fields(draft, { step: 'issue', issuedOn: '2026-09-25' })).toEqual([])
    expect(fields(draft, { step: 'issue', issuedOn: '2026-10-01' })).toEqual(['issuedOn', 'replyDue'])
    expect(fields(issued, { step: 'answer', repliedOn: '2026-09-09', reply: ' ' })).toEqual([
      'reply',
      'repliedOn'
    ])
  })

  it('is refused a number that is taken or missing', () => {
    expect(checkLetter(draft, { today, numberHolder: { deleted: false } })[0]?.field).toBe('letterNo')
    expect(checkLetter({ ...draft, letterNo: ' ' }, { today, numberHolder: null })[0]?.field).toBe('letterNo')
  })

  it('is overdue from the day after the deadline on, until it is replied to', () => {
    expect(replyDaysOverdue(issued, '2026-09-25')).toBe(0)
    expect(replyDaysOverdue(issued, '2026-09-30')).toBe(5)
    const replied: LetterRecord = { ...issued, state: 'replied', repliedOn: '2026-09-28' }
    expect(replyDaysOverdue(replied, '2026-09-27')).toBe(2)
    expect(replyDaysOverdue(replied, '2026-09-28')).toBe(0)
    expect(letterStateOn(replied, '2026-09-09')).toBe('draft')
    expect(replyDaysOverdue({ ...issued, state: 'withdrawn' }, '2026-09-30')).toBe(0)
  })
})
