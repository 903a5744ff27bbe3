import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { publishedRules } from '../domain/published-rules'
import { checkProject } from '@domain/project/project-checks'
import { factsOf } from '@domain/report/draft-checks'
import { isHandedIn, owesReport } from '@domain/report/owing'
import { checkReport } from '@domain/report/report-checks'
import { certificateState } from '@domain/staffing/certificate'
import { checkPerson } from '@domain/staffing/person-checks'
import { errorsOf } from '@domain/violation'
import type { SampleCity } from '@services/sample/build-sample-city'
import { sampleOn } from './sample-input'

const today = '2025-09-30'
const city = await sampleOn(today)

const digest = (sample: SampleCity): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...sample, populations: [...sample.populations] }))
    .digest('hex')

describe('the targets', () => {
  it('add up to 50 urban and 150 rural over the units', () => {
    for (const [kind, total] of [
      ['urban', 50],
      ['rural', 150]
    ] as const) {
      const [office, ...units] = city.targets.filter((target) => target.kind === kind)
      expect(office?.targetCount).toBe(total)
      expect(units).toHaveLength(16)
      expect(units.reduce((sum, { targetCount }) => sum + targetCount, 0)).toBe(total)
    }
  })

  it('are met by as many counting projects in each unit, one per centre', () => {
    expect(city.projects).toHaveLength(200)
    expect(new Set(city.projects.map(({ centerId }) => centerId)).size).toBe(200)
    for (const { unitId, kind, targetCount, reason } of city.targets.slice(2)) {
      const own = city.projects.filter((project) => project.unitId === unitId && project.kind === kind)
      expect(own.length, reason).toBe(targetCount)
    }
  })
})

describe.each(['2025-01-01', '2025-04-15', today, '2024-12-31'])('the projects on %s', (day) => {
  it('break no rule, and nothing has happened after that day', async () => {
    const sample = await sampleOn(day)
    for (const project of sample.projects) {
      const milestones = sample.milestones.filter(({ projectId }) => projectId === project.id)
      const responsibilities = sample.responsibilities.filter(({ objectId }) => objectId === project.id)
      const violations = checkProject(
        { ...project, milestones, responsibilities },
        { today: day, numberHolder: null, otherCounting: null }
      )
      // A project whose turn comes last is rightly told that its nodes lie in December; nothing else is wrong.
      const others = violations.filter(({ message }) => !message.startsWith('计划节点集中在年末'))
      expect(others, project.name).toEqual([])
      expect(milestones).toHaveLength(9)
    }
  })
})

describe('the progress at the end of September', () => {
  const count = (ready: (project: SampleCity['projects'][number]) => boolean): number =>
    city.projects.filter(ready).length

  it('is believable: some accepted, some running, some late, some at the start', () => {
    // 273 of 365 days have passed: 74.79 % of 200 are 150 due by time.
    const accepted = count(({ acceptedOn }) => acceptedOn !== null)
    expect(accepted).toBeGreaterThan(90)
    expect(accepted).toBeLessThan(150)
    expect(count(({ stage }) => stage === 'construction')).toBeGreaterThan(10)
    expect(
      count(({ planAccept, acceptedOn }) => acceptedOn === null && (planAccept ?? '') < today)
    ).toBeGreaterThan(5)
    expect(count(({ actualStart }) => actualStart === null)).toBeGreaterThan(3)
    expect(new Set(city.projects.map(({ stage }) => stage)).size).toBeGreaterThan(5)
  })

  it('does not crowd all acceptances into the last month', () => {
    expect(count(({ planAccept }) => (planAccept ?? '') >= '2025-12-01')).toBeLessThan(40)
  })
})

describe('the staff', () => {
  it('has certificates that hold, that end soon and that have ended', () => {
    const states = new Set(city.persons.map((person) => certificateState(person, today)))
    expect([...states].sort()).toEqual(['expired', 'expiring', 'none', 'valid'])
  })

  it('breaks no rule of a person', () => {
    expect(
      city.persons.flatMap((person) => errorsOf(checkPerson({ ...person, idNumber: null }, today)))
    ).toEqual([])
  })

  it('is 1 to 3 people in most rural centres and 4 to 12 in running urban ones', () => {
    const present = new Map<string, number>()
    for (const { centerId, validTo } of city.assignments) {
      if (validTo === null) present.set(centerId, (present.get(centerId) ?? 0) + 1)
    }
    const open = city.centers.filter(({ id, status }) => status === 'open' && present.has(id))
    const sizes = (kind: string): number[] =>
      open.filter((row) => row.kind === kind).map(({ id }) => present.get(id) ?? 0)
    expect(Math.min(...sizes('urban'))).toBeGreaterThanOrEqual(4)
    expect(Math.max(...sizes('urban'))).toBeLessThanOrEqual(12)
    const rural = sizes('rural')
    const mean = rural.reduce((sum, size) => sum + size, 0) / rural.length
    expect(mean).toBeGreaterThan(1.2)
    expect(mean).toBeLessThan(3)
  })

  it('is headed by whom the centre names, and some centres have nobody', () => {
    const open = city.centers.filter(({ status }) => status === 'open')
    expect(open.filter(({ managerName }) => managerName === '').length).toBeGreaterThan(5)
    expect(open.every(({ managerPhone }) => /^(?:1990000\d{4})?$/.test(managerPhone))).toBe(true)
  })
})

describe('the same seed and day', () => {
  it('give the same rows again, another seed or day gives others', async () => {
    expect(digest(await sampleOn(today))).toBe(digest(city))
    expect(digest(await sampleOn(today, 2))).not.toBe(digest(city))
    expect(digest(await sampleOn('2025-10-01'))).not.toBe(digest(city))
  })
})

describe('the monthly reports', () => {
  it('break no rule, are for months that are over, and few are missing', () => {
    const [rule] = publishedRules
    if (rule === undefined) throw new Error('there is no preset')
    const owed = city.periods.flatMap(({ period }) =>
      city.projects.filter((project) => owesReport(project, period)).map(({ id }) => `${id} ${period}`)
    )
    expect(city.periods.map(({ state }) => state)).toEqual([...Array<string>(8).fill('locked'), 'open'])
    expect(city.reports.length / owed.length).toBeGreaterThan(0.95)
    for (const report of city.reports) {
      const project = city.projects.find(({ id }) => id === report.projectId)
      if (project === undefined) throw new Error('a report of no project')
      const { acceptedOn, actualFinish, budgetTotal } = project
      const milestones = city.milestones.filter(({ projectId }) => projectId === project.id)
      const before = city.reports.filter(
        (one) => one.projectId === project.id && one.period < report.period && isHandedIn(one.state)
      )
      const last = before.at(-1)
      const previous = last && { ...last, cumProgressPercent: last.cumProgress, cumInvestFen: last.cumInvest }
      const draft = {
        ...report,
        state: 'draft' as const,
        cumProgressPercent: report.cumProgress,
        cumInvestFen: report.cumInvest
      }
      const around = { today, rule, previous: previous ?? null, following: null }
      const facts = factsOf(draft, { acceptedOn, actualFinish, budgetFen: budgetTotal, milestones }, around)
      expect(checkReport(draft, facts), `${project.projectNo} ${report.period}`).toEqual([])
    }
  })
})
