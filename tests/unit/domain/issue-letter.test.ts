import { describe, expect, it } from 'vitest'
import { issueLetterText, issueLetterType, type IssueLetterFacts } from '@domain/letter/issue-letter'

const facts: IssueLetterFacts = {
  unitName: '洛龙区',
  centerName: '定鼎门社区邻里中心',
  projectName: '定鼎门社区邻里中心提质升级',
  issueNo: 'WT-2026-0007',
  foundOn: '2026-09-01',
  foundBy: 'supervision',
  category: 'safety',
  severity: 'major',
  description: '灭火器过期\n 通道堆物 ',
  requiredAction: '更换灭火器。',
  dueOn: '2026-09-20',
  cutoff: '2026-09-30',
  daysOverdue: 10,
  replyDue: '2026-10-15'
}

describe('a letter about an issue', () => {
  it('is a 提示函 only for a small problem in its time', () => {
    expect(issueLetterType({ severity: 'minor', daysOverdue: 0 })).toBe('notice')
    expect(issueLetterType({ severity: 'minor', daysOverdue: 1 })).toBe('order')
    expect(issueLetterType({ severity: 'major', daysOverdue: 0 })).toBe('order')
  })

  it('states who found what where, what to do, and until when', () => {
    const { title, content } = issueLetterText(facts)
    expect(title).toBe('关于定鼎门社区邻里中心安全问题整改的督办函')
    expect(content.split('\n')).toEqual([
      '洛龙区：',
      '2026年9月1日，督导组发现定鼎门社区邻里中心（定鼎门社区邻里中心提质升级）存在问题（WT-2026-0007，安全类，较重）：灭火器过期；通道堆物。',
      '整改要求：更换灭火器。',
      '该问题的整改时限为 2026年9月20日，截至 2026年9月30日已超期 10 天。请立即组织整改，明确责任人和完成时限，并于 2026年10月15日前书面回复整改情况。'
    ])
  })

  it('says nothing of a delay, of a project or of a demand where there is none', () => {
    const { content } = issueLetterText({
      ...facts,
      daysOverdue: 0,
      projectName: null,
      requiredAction: ' '
    })
    expect(content).not.toContain('超期')
    expect(content).not.toContain('整改要求')
    expect(content).toContain('发现定鼎门社区邻里中心存在问题')
  })
})
