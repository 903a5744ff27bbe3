import { describe, expect, it } from 'vitest'
import { checkAcceptance } from '@domain/acceptance/acceptance-checks'
import { acceptingDay } from '@domain/acceptance/level-rules'
import { checkInspection } from '@domain/inspection/inspection-checks'
import { checkIssue } from '@domain/issue/issue-checks'
import { isOverdue } from '@domain/issue/issue-standing'
import { checkLetter } from '@domain/letter/letter-checks'
import { replyDaysOverdue } from '@domain/letter/reply-overdue'
import { sampleOn } from './sample-input'

const days = ['2025-01-01', '2025-04-15', '2025-09-30', '2024-12-31']

describe.each(days)('issues, visits, acceptances and letters on %s', (today) => {
  it('break no rule', async () => {
    const city = await sampleOn(today)
    const facts = { today, numberHolder: null }
    expect(city.issues.flatMap((issue) => checkIssue(issue, facts))).toEqual([])
    expect(city.letters.flatMap((letter) => checkLetter(letter, facts))).toEqual([])
    expect(city.inspections.flatMap((visit) => checkInspection({ ...visit, findings: [] }, today))).toEqual(
      []
    )
    for (const project of city.projects) {
      const all = city.acceptances.filter(({ projectId }) => projectId === project.id)
      const acceptedBefore = acceptingDay(all)
      expect(acceptedBefore, project.name).toBe(project.acceptedOn)
      const violations = all.flatMap((one) => {
        const items = city.acceptanceItems.filter(({ acceptanceId }) => acceptanceId === one.id)
        const others = all.filter(({ id }) => id !== one.id)
        return checkAcceptance(
          { ...one, items },
          { today, passLineTenths: 800, project, others, acceptedBefore }
        )
      })
      expect(violations, project.name).toEqual([])
    }
  })
})

describe('the supervision of the sample city at the end of September', () => {
  it('has issues in every state, some of them late, and letters that wait for a reply', async () => {
    const today = '2025-09-30'
    const city = await sampleOn(today)
    expect(city.issues.length).toBeGreaterThan(45)
    expect(new Set(city.issues.map(({ issueNo }) => issueNo)).size).toBe(city.issues.length)
    const states = new Set(city.issues.map(({ state }) => state))
    for (const state of ['working', 'applied', 'closed', 'returned', 'deferred'])
      expect(states).toContain(state)
    expect(city.issues.filter((issue) => isOverdue(issue, today)).length).toBeGreaterThan(0)
    expect(city.letters.map(({ state }) => state)).toContain('draft')
    expect(city.letters.some((letter) => replyDaysOverdue(letter, today) > 0)).toBe(true)
    expect(city.letters[0]?.content).toContain('按计划应完成')
  })
})
