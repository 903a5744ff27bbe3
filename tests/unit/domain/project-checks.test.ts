import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MilestoneDraft, ProjectDraft, ProjectFacts } from '@domain/project/project-draft'
import { checkProject } from '@domain/project/project-checks'
import { standardMilestones } from '@domain/project/milestone-template'
import { missingRoles } from '@domain/project/responsibility-rules'
import { nextSerialNo } from '@domain/identifier/serial-no'
import { projectNoPrefix } from '@domain/project/project-no'
import { spreadPlan } from '@domain/project/spread-plan'
import { errorsOf } from '@domain/violation'
import { dayOf } from './arbitraries'

const planDates = spreadPlan(
  standardMilestones.map(({ weight }) => weight),
  '2025-03-01',
  '2025-11-30'
)
const milestones: MilestoneDraft[] = standardMilestones.map((item, index) => ({
  ...item,
  planDate: planDates[index] ?? null,
  actualDate: null
}))

const good: ProjectDraft = {
  projectNo: '2025-U-0001',
  year: 2025,
  listedOn: null,
  planStart: '2025-03-01',
  planFinish: '2025-10-31',
  planAccept: '2025-11-30',
  actualStart: '2025-03-05',
  actualFinish: null,
  acceptedOn: null,
  stage: 'construction',
  countsTowardTarget: true,
  milestones,
  responsibilities: [
    { role: 'county_leader', personName: '张某' },
    { role: 'town_person', personName: '李某' },
    { role: 'village_person', personName: '王某' }
  ]
}
const facts: ProjectFacts = { today: '2025-09-30', numberHolder: null, otherCounting: null }

const check = (draft: Partial<ProjectDraft>, gathered: Partial<ProjectFacts> = {}) =>
  checkProject({ ...good, ...draft }, { ...facts, ...gathered })
const told = (draft: Partial<ProjectDraft>, gathered: Partial<ProjectFacts> = {}) =>
  check(draft, gathered).map(({ field, severity }) => `${severity} ${field}`)
const withNode = (index: number, parts: Partial<MilestoneDraft>) =>
  milestones.map((node, at) => (at === index ? { ...node, ...parts } : node))

describe('projects', () => {
  it('pass when all is in order', () => {
    expect(check({})).toEqual([])
  })

  it('are refused a number that is taken', () => {
    const [violation] = check({}, { numberHolder: { name: '定鼎门提质升级', deleted: true } })
    expect(violation).toMatchObject({ field: 'projectNo', severity: 'error' })
    expect(violation?.message).toContain('回收站')
    expect(told({ projectNo: '' })).toEqual(['error projectNo'])
  })

  it('count once for a centre and year, and say which other one counts', () => {
    const otherCounting = { projectNo: '2025-U-0007', name: '定鼎门提质升级' }
    const [violation] = check({}, { otherCounting })
    expect(violation).toMatchObject({ field: 'countsTowardTarget', severity: 'error' })
    expect(violation?.message).toContain('2025-U-0007')
    expect(told({ countsTowardTarget: false }, { otherCounting })).toEqual([])
    expect(told({ stage: 'moved_out' }, { otherCounting })).toEqual([])
  })

  it('refuse plan dates out of order and acceptance after the plan year', () => {
    expect(told({ planFinish: '2025-02-28' })).toEqual(['error planFinish'])
    expect(told({ planFinish: null, planAccept: '2025-02-28' })).toEqual(['error planAccept'])
    expect(told({ planAccept: '2026-01-01' })).toEqual(['error planAccept'])
    expect(told({ planAccept: '2025-12-31' })).toEqual([])
    expect(told({ planAccept: '2026-01-01', countsTowardTarget: false })).toEqual([])
    expect(told({ planAccept: null })).toEqual(['warning planAccept'])
  })

  it('refuse actual dates out of order, ahead of today, or with one left out', () => {
    expect(told({ actualFinish: '2025-03-04' })).toEqual(['error actualFinish'])
    expect(told({ actualFinish: '2025-10-01' })).toEqual(['error actualFinish'])
    expect(told({ actualStart: null, actualFinish: '2025-09-01' })).toEqual(['error actualStart'])
    const accepted = { acceptedOn: '2025-09-20', stage: 'closed' } as const
    expect(told({ ...accepted, actualStart: null })).toEqual(['error actualStart', 'error actualFinish'])
    expect(told({ ...accepted, actualFinish: '2025-09-10' })).toEqual([])
    expect(told({ ...accepted, actualFinish: '2025-09-21' })).toEqual(['error acceptedOn'])
  })

  it('refuse a day of 入库 that has not come or lies after the acceptance', () => {
    expect(told({ listedOn: '2025-09-30' })).toEqual([])
    expect(told({ listedOn: '2025-10-01' })).toEqual(['error listedOn'])
    const accepted = { actualFinish: '2025-09-10', acceptedOn: '2025-09-20', stage: 'closed' } as const
    expect(told({ ...accepted, listedOn: '2025-09-20' })).toEqual([])
    expect(told({ ...accepted, listedOn: '2025-09-21' })).toEqual(['error listedOn'])
  })

  it('hold the stage against the dates', () => {
    expect(told({ stage: 'closed' })).toEqual(['error acceptedOn'])
    expect(told({ stage: 'construction', actualStart: null })).toEqual(['warning actualStart'])
    expect(told({ stage: 'operation' })).toEqual(['warning actualFinish'])
    expect(told({ stage: 'approval', actualStart: null })).toEqual([])
    expect(told({ stage: 'suspended', actualStart: null })).toEqual([])
    expect(told({ actualFinish: '2025-09-01', acceptedOn: '2025-09-02', stage: 'city_check' })).toEqual([
      'warning stage'
    ])
  })

  it('name the roles that a counting project still lacks', () => {
    const responsibilities = [
      { role: 'county_leader', personName: '张某' },
      { role: 'town_person', personName: ' ' }
    ] as const
    const [violation] = check({ responsibilities })
    expect(violation?.message).toContain('街道（乡镇）责任人、社区（村）责任人')
    expect(missingRoles({ countsTowardTarget: false, responsibilities })).toEqual([])
  })

  it('never pass with dates that break 完成 ≤ 完工 ≤ 开工', () => {
    const date = fc.option(dayOf(2025), { nil: null })
    fc.assert(
      fc.property(date, date, date, (actualStart, actualFinish, acceptedOn) => {
        const stage = acceptedOn === null ? 'construction' : 'closed'
        const errors = errorsOf(
          check({ actualStart, actualFinish, acceptedOn, stage }, { today: '2025-12-31' })
        )
        const dates = [actualStart, actualFinish, acceptedOn]
        const gaps = dates.map((value) => (value === null ? '-' : 'x')).join('')
        const known = dates.filter((value) => value !== null)
        const sound = !gaps.includes('-x') && [...known].sort().join() === known.join()
        expect(errors.length === 0).toBe(sound)
      })
    )
  })
})

describe('milestones', () => {
  it('refuse weights that do not sum to 100 and say by how much', () => {
    const [more] = check({ milestones: withNode(0, { weight: 9 }) })
    expect(more).toMatchObject({ field: 'milestones', severity: 'error' })
    expect(more?.message).toContain('合计 99%')
    expect(more?.message).toContain('请增加 1')
    const [less] = check({ milestones: withNode(0, { weight: 15 }) })
    expect(less?.message).toContain('请减少 5')
    expect(told({ milestones: withNode(0, { weight: 0 }) })).toEqual(['error milestones.0.weight'])
    expect(told({ milestones: withNode(0, { weight: 10.5 }) })).toEqual(['error milestones.0.weight'])
  })

  it('refuse plan dates that go back, told once, and one left out', () => {
    expect(told({ milestones: withNode(2, { planDate: '2025-01-01' }) })).toEqual([
      'error milestones.2.planDate'
    ])
    expect(told({ milestones: withNode(2, { planDate: null }) })).toEqual(['error milestones.2.planDate'])
  })

  it('refuse a completion ahead of today and remark on a mandatory node left open', () => {
    const done = milestones.map((node, index) => ({
      ...node,
      actualDate: index < 3 ? '2025-05-01' : null
    }))
    expect(told({ milestones: done })).toEqual([])
    const ahead = done.map((node, index) => (index === 2 ? { ...node, actualDate: '2025-10-01' } : node))
    expect(told({ milestones: ahead })).toEqual(['error milestones.2.actualDate'])
    const skipped = done.map((node, index) => (index === 1 ? { ...node, actualDate: null } : node))
    expect(told({ milestones: skipped })).toEqual(['warning milestones.2.actualDate'])
  })

  it('put the operator before the end (运营前置)', () => {
    const last = milestones.map((node, index) => ({ ...node, operatorNode: index === 8 }))
    expect(told({ milestones: last })).toEqual(['error milestones.8.operatorNode'])
    expect(told({ milestones: milestones.map((node) => ({ ...node, operatorNode: false })) })).toEqual([
      'warning milestones'
    ])
    expect(told({ milestones: [] })).toEqual(['warning milestones'])
  })
})

describe('the standard set and its schedule', () => {
  it('weighs nine nodes to 100', () => {
    expect(standardMilestones).toHaveLength(9)
    expect(standardMilestones.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })

  it('spreads plan dates by weight, ending with the acceptance', () => {
    // 274 days from 03-01 to 11-30: 10 % are 27.4 → 27 days → 03-28.
    expect(planDates[0]).toBe('2025-03-28')
    expect(planDates[8]).toBe('2025-11-30')
    expect(spreadPlan([50, 50], '2025-05-01', '2025-04-01')).toEqual([null, null])
    expect(spreadPlan([50, 50], null, '2025-04-01')).toEqual([null, null])
    expect(spreadPlan([0], '2025-05-01', '2025-06-01')).toEqual([null])
  })

  it('never goes back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 20 }),
        dayOf(2025),
        dayOf(2025),
        (weights, a, b) => {
          const [start = '', accept = ''] = [a, b].sort()
          const dates = spreadPlan(weights, start, accept)
          expect(dates).toEqual([...dates].sort())
          const planned = weights.some((weight) => weight > 0)
          if (planned) expect(dates.at(-1)).toBe(accept)
          expect(dates).toHaveLength(weights.length)
        }
      )
    )
  })

  it('numbers projects by year and kind', () => {
    expect(projectNoPrefix(2025, 'rural')).toBe('2025-R-')
    expect(nextSerialNo(projectNoPrefix(2025, 'urban'), [])).toBe('2025-U-0001')
    expect(nextSerialNo(projectNoPrefix(2025, 'urban'), ['2025-U-0050'])).toBe('2025-U-0051')
  })
})
