import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkGrid, householdsPerWorker, type GridMemberDraft } from '@domain/grassroots/grid-checks'
import { gridFigures } from '@domain/grassroots/grid-figures'
import { checkTeam, isSelfOrganised, teamFigures } from '@domain/grassroots/team-checks'
import { checkTraining, trainingFigures } from '@domain/grassroots/training'
import { codesOf } from '@domain/vocabulary-lookup'
import { teamTypes } from '@domain/grassroots/vocabulary'

const today = '2026-06-30'
const facts = { today, codeHolder: null }
const member = (changes: Partial<GridMemberDraft> = {}): GridMemberDraft => ({
  role: 'head',
  personId: null,
  name: '王芳',
  checkInCenterId: null,
  checkedInOn: null,
  ...changes
})
const grid = (
  members: GridMemberDraft[],
  households: number | null = 400,
  residents: number | null = 1000
) => ({
  households,
  residents,
  members
})
const found = (draft: ReturnType<typeof grid>, known = facts): string[] =>
  checkGrid(draft, known).map(({ field, severity }) => `${severity} ${field}`)

describe('a grid', () => {
  it('is lawful with one head, and a warning without', () => {
    expect(found(grid([member()]))).toEqual([])
    expect(found(grid([]))).toEqual(['warning members'])
  })

  it.each<[string, GridMemberDraft[], string]>([
    ['a second head', [member(), member({ name: '李伟' })], 'error members.1.role'],
    ['a nameless one', [member({ name: ' ' })], 'error members.0.name'],
    [
      'one person twice',
      [member({ personId: 'p' }), member({ personId: 'p', role: 'unit' })],
      'error members.1.name'
    ],
    ['a day without a centre', [member({ checkedInOn: today })], 'error members.0.checkInCenterId'],
    ['a centre without a day', [member({ checkInCenterId: 'c' })], 'error members.0.checkedInOn'],
    [
      'a day to come',
      [member({ checkInCenterId: 'c', checkedInOn: '2026-07-01' })],
      'error members.0.checkedInOn'
    ]
  ])('refuses %s', (_, members, expected) => {
    expect(found(grid(members))).toEqual([expected])
  })

  it('refuses a code that another grid bears, and names it', () => {
    const [first] = checkGrid(grid([member()]), { today, codeHolder: '第一网格' })
    expect(first).toMatchObject({ field: 'code', severity: 'error' })
    expect(first?.message).toContain('第一网格')
  })

  it('warns of fewer people than households, and of more than 500 households for one 专职网格员', () => {
    expect(found(grid([member()], 400, 399))).toEqual(['warning residents'])
    const workers = [member(), member({ role: 'full_time', name: '赵强' })]
    expect(found(grid(workers, 500))).toEqual([])
    expect(found(grid(workers, 501))).toEqual(['warning households'])
    expect(householdsPerWorker(grid([...workers, member({ role: 'full_time' })], 501))).toBe(250.5)
  })
})

describe('the figures of grids', () => {
  it('count heads and workers, and put each grid to one side of 300–500', () => {
    const one = (households: number | null, fullTime: number, heads = 1) => ({
      households,
      fullTime,
      heads,
      workers: heads + fullTime,
      checkedIn: heads
    })
    // 299 / 1 below, 300 / 1 and 1000 / 2 usual, 501 / 1 above, 450 / 0 and ? / 2 unknown.
    const figures = gridFigures([
      one(299, 1),
      one(300, 1),
      one(1000, 2, 0),
      one(501, 1),
      one(450, 0),
      one(null, 2)
    ])
    expect(figures).toEqual({
      grids: 6,
      withHead: 5,
      households: 2550,
      workers: 12,
      fullTime: 7,
      checkedIn: 5,
      // (299 + 300 + 1000 + 501) ÷ (1 + 1 + 2 + 1) = 420
      householdsPerWorker: 420,
      below: 1,
      usual: 2,
      above: 1,
      unknown: 2
    })
    expect(gridFigures([]).householdsPerWorker).toBeNull()
  })

  it('leave no grid out and count none twice', () => {
    const counted = fc.record({
      households: fc.option(fc.nat(5000)),
      fullTime: fc.nat(6),
      heads: fc.nat(1),
      workers: fc.nat(9),
      checkedIn: fc.nat(9)
    })
    fc.assert(
      fc.property(fc.array(counted), (grids) => {
        const { below, usual, above, unknown, withHead } = gridFigures(grids)
        expect(below + usual + above + unknown).toBe(grids.length)
        expect(withHead).toBeLessThanOrEqual(grids.length)
      })
    )
  })
})

describe('teams and trainings', () => {
  const team = { foundedOn: null, memberCount: null, averageAge: null, activitiesPerYear: null }

  it.each([
    [{ foundedOn: '2026-07-01' }, 'foundedOn'],
    [{ memberCount: 0 }, 'memberCount'],
    [{ averageAge: 101 }, 'averageAge'],
    [{ averageAge: 5 }, 'averageAge'],
    [{ activitiesPerYear: 1001 }, 'activitiesPerYear']
  ])('refuses %o', (changes, field) => {
    expect(checkTeam({ ...team, ...changes }, today).map((one) => one.field)).toEqual([field])
  })

  it('know 自治, 自乐 and 志愿 as 三自组织, and the share that is registered', () => {
    expect(checkTeam({ ...team, averageAge: 70, foundedOn: today }, today)).toEqual([])
    expect(codesOf(teamTypes).filter(isSelfOrganised)).toHaveLength(3)
    const figures = teamFigures([
      { type: 'self_recreation', registered: true, memberCount: 30 },
      { type: 'volunteer', registered: false, memberCount: null },
      { type: 'volunteer', registered: true, memberCount: 12 },
      { type: 'emergency_vanguard', registered: true, memberCount: 8 }
    ])
    expect(figures).toMatchObject({
      teams: 4,
      selfOrganised: 3,
      registered: 3,
      registeredShare: 0.75,
      members: 50
    })
    expect(figures.byType[0]).toEqual({ type: 'volunteer', teams: 2 })
    expect(teamFigures([]).registeredShare).toBeNull()
  })

  it('refuse a training to come, without hours or without people, and add up hours × persons', () => {
    const training = { heldOn: today, hoursTenths: 15, persons: 20 }
    expect(checkTraining(training, today)).toEqual([])
    const wrong = { heldOn: '2026-07-01', hoursTenths: 0, persons: null }
    expect(checkTraining(wrong, today).map(({ field }) => field)).toEqual([
      'heldOn',
      'hoursTenths',
      'persons'
    ])
    // 1.5 h × 20 + 8.0 h × 100 = 830 人学时
    expect(trainingFigures([training, { hoursTenths: 80, persons: 100 }])).toEqual({
      trainings: 2,
      hoursTenths: 95,
      persons: 120,
      personHoursTenths: 8300
    })
  })
})
