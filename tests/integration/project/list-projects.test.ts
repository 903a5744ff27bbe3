import { isAccepted, isFinished, isStarted } from '@domain/progress/counting'
import { isAtWorkOn, isListedOn } from '@domain/progress/listing'
import { milestoneState } from '@domain/project/milestone-state'
import { missingRoles } from '@domain/project/responsibility-rules'
import type { StageStep } from '@domain/project/stage-on'
import { projectStandings, type ProjectStanding } from '@domain/project/standing'
import { projectStages, type ProjectStage } from '@domain/project/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'
import { ProjectListRequest, type ProjectFilter } from '@contract/project-list'
import type { ProjectDraft } from '@contract/project-draft'
import { ProjectStageChange } from '@database/entities/project-stage-change'
import { Center } from '@database/entities/center'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { projectAggregate, type ProjectAggregate } from '@database/repositories/project-aggregate'
import { stageChanges } from '@database/repositories/stage-changes'
import { listProjects } from '@services/project/list-projects'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { node, openProjectOffice, type ProjectOffice } from './project-office'

const cutoffs = ['2026-02-28', '2026-06-30', '2026-09-23', '2026-09-30', '2026-12-31']

let office: ProjectOffice
/** Its name and its centre's are full of signs that mean something to SQL. */
let odd: ProjectDraft
let everything: ProjectAggregate[]
const steps = new Map<string, StageStep[]>()

/** Sixty believable projects: every stage, dates on both sides of every cut-off, with and without people. */
async function fill(): Promise<void> {
  const days = ['2026-02-28', '2026-03-01', '2026-06-30', '2026-09-23', '2026-09-24', '2026-09-30']
  const stages = codesOf(projectStages)
  const people = ['county_leader', 'town_person', 'village_person'] as const
  for (let index = 0; index < 60; index += 1) {
    const at = (shift: number): string => days[Math.min(days.length - 1, (index + shift) % days.length)] ?? ''
    const [start, finish, accept] = [at(0), at(2), at(4)].sort()
    const stage = stages[index % stages.length] ?? 'listed'
    const isClosed = stage === 'closed'
    const first = index % 4 === 0 || isClosed ? (start ?? null) : null
    const changes: Partial<ProjectDraft> = {
      stage,
      countsTowardTarget: index % 5 !== 0,
      actualStart: index % 3 === 0 && !isClosed ? null : (start ?? null),
      actualFinish: isClosed || index % 3 === 2 ? (finish ?? null) : null,
      acceptedOn: isClosed || index % 6 === 5 ? (accept ?? null) : null,
      milestones: [
        { ...node('先', 50, at(1)), actualDate: first, operatorNode: true },
        node('后', 50, at(1) > '2026-09-24' ? '2026-10-07' : '2026-12-01')
      ],
      responsibilities: people.slice(0, index % 4).map((role) => ({
        id: null,
        revision: null,
        role,
        personName: index % 7 === 0 ? '' : '张三',
        organizationName: '',
        phone: '',
        secretaryProject: false
      }))
    }
    const { id, revision } = await office.save(await office.draft(changes))
    if (index % 3 === 1) await paused(id, stage, [at(1), at(3)].sort())
    if (index % 2 === 0) continue
    const movedOutOn = stage === 'moved_out' ? at(3) : null
    await office.write((work) => work.update(UpgradeProject, id, revision, { listedOn: at(1), movedOutOn }))
  }
}

/** 暂缓 from one day to another; a project that is suspended now stays so. */
async function paused(projectId: string, stage: ProjectStage, [from = '', to = '']: string[]): Promise<void> {
  await office.write(async (work) => {
    await work.insert(ProjectStageChange, {
      projectId,
      changedOn: from,
      fromStage: 'construction',
      toStage: 'suspended'
    })
    if (stage === 'suspended') return
    await work.insert(ProjectStageChange, {
      projectId,
      changedOn: to,
      fromStage: 'suspended',
      toStage: stage
    })
  })
}

beforeAll(async () => {
  office = await openProjectOffice()
  await fill()
  const centerId = await office.center({ name: "百分之100%_中心'; --" })
  odd = await office.added({ centerId, name: '安乐窝%_\'"\\改造' })
  const projects = await office.database.reader.find(UpgradeProject)
  everything = []
  for (const { id } of projects) {
    everything.push(await projectAggregate(office.database.reader, id))
    steps.set(id, await stageChanges(office.database.reader, id))
  }
})
afterAll(() => office.remove())

/** What the domain says, project by project. */
function stands(
  { project, milestones, responsibilities }: ProjectAggregate,
  on: string
): Set<ProjectStanding> {
  const found = new Set<ProjectStanding>()
  const inWork = isAtWorkOn(project, steps.get(project.id) ?? [], on)
  const isOpen = inWork && (project.acceptedOn === null || project.acceptedOn > on)
  const states = milestones.map((one) => milestoneState(one, on).state)
  if (isListedOn(project, on)) found.add('listed')
  if (isStarted(project, on)) found.add('started')
  if (isListedOn(project, on) && !isStarted(project, on)) found.add('not_started')
  if (isFinished(project, on)) found.add('finished')
  if (isAccepted(project, on)) found.add('accepted')
  if (isOpen) found.add('running')
  if (isOpen && states.includes('late')) found.add('late')
  if (isOpen && states.includes('due_soon')) found.add('due_soon')
  if (inWork && missingRoles({ ...project, responsibilities }).length > 0) found.add('missing_roles')
  return found
}

describe('standings', () => {
  it.each(codesOf(projectStandings))(
    '%s is what the rules of the domain say, on every cut-off',
    async (standing) => {
      let seen = 0
      for (const cutoff of cutoffs) {
        const expected = everything
          .filter((one) => stands(one, cutoff).has(standing))
          .map(({ project }) => project.projectNo)
          .sort()
        expect(await office.listed({ standing }, { cutoff })).toEqual(expected)
        seen += expected.length
      }
      // A standing that nothing is in would prove nothing.
      expect(seen).toBeGreaterThan(0)
    }
  )
})

async function page(filter: Partial<ProjectFilter>, more: object = {}) {
  return listProjects(
    office.database.reader,
    ProjectListRequest.parse({
      scope: { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null },
      filter,
      offset: 0,
      limit: 500,
      ...more
    })
  )
}

describe('the list', () => {
  it('finds by number, name, centre, pinyin and initials; signs of SQL mean themselves', async () => {
    for (const text of [
      '安乐窝',
      'anlewo',
      'alw',
      '%_',
      "'",
      '\\',
      '100%_',
      '; --',
      odd.projectNo.toLowerCase()
    ]) {
      expect(await office.listed({ text }), text).toEqual([odd.projectNo])
    }
    expect(await office.listed({ text: '安乐窝 改造' })).toEqual([odd.projectNo])
    expect(await office.listed({ text: '安乐窝 没有' })).toEqual([])
    expect(await office.listed({ centerId: odd.centerId })).toEqual([odd.projectNo])
  })

  it('answers any text as a plain search of the stored texts would', async () => {
    const centers = new Map((await office.database.reader.find(Center)).map((center) => [center.id, center]))
    const texts = ['定鼎门', 'ddm', '%', '_', '2026-u', '升级', 'x', "'", '"', '\\', '-', '0']
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }), async (words) => {
        const found = new Set(await office.listed({ text: words.join(' ') }))
        for (const { project } of everything) {
          const stored = [project.searchText, centers.get(project.centerId)?.searchText ?? '']
          expect(found.has(project.projectNo)).toBe(
            words.every((word) => stored.some((text) => text.includes(word)))
          )
        }
      }),
      { numRuns: 40 }
    )
  })

  it('narrows by stage, unit and kind; scope and filter that contradict each other find nothing', async () => {
    const suspended = await office.listed({ stages: ['suspended', 'moved_out'] })
    expect(suspended).toHaveLength(
      everything.filter(({ project }) => /suspended|moved_out/u.test(project.stage)).length
    )
    expect(await office.listed({ unitId: office.unit.yichuan })).toEqual([])
    expect(await office.listed({ unitId: office.unit.city }, { unitId: office.unit.luolong })).not.toEqual([])
    expect(await office.listed({ unitId: office.unit.luolong }, { unitId: office.unit.yichuan })).toEqual([])
    expect(await office.listed({ kind: 'urban' }, { kind: 'rural' })).toEqual([])
    expect(await office.listed({}, { year: 2025 })).toEqual([])
  })

  it('adds up everything that the filter finds, not the page', async () => {
    const all = await page({})
    const first = await page({}, { limit: 7 })
    expect(first.rows).toHaveLength(7)
    expect(first.total).toBe(all.total)
    expect(first.sums).toEqual(all.sums)
    expect(all.sums.urban + all.sums.rural).toBe(all.total)
    const budgets = all.rows.reduce((sum, { budgetTotal }) => sum + (budgetTotal ?? 0), 0)
    expect(all.sums.budgetTotal).toBe(budgets)
  })

  it('sorts by the progress of the cut-off date, unknown dates last both ways', async () => {
    const scope = { year: 2026, cutoff: '2026-06-30', unitId: null, kind: null }
    for (const descending of [false, true]) {
      const { rows } = await page({}, { scope, sort: { key: 'progressPercent', descending } })
      const shown = rows.map(({ progressPercent }) => progressPercent)
      const sorted = [...shown].sort((one, other) => (descending ? other - one : one - other))
      expect(new Set(shown).size).toBeGreaterThan(1)
      expect(shown).toEqual(sorted)
      const dates = (await page({}, { sort: { key: 'acceptedOn', descending } })).rows.map(
        (row) => row.acceptedOn
      )
      const known = dates.filter((date) => date !== null)
      expect(dates.slice(0, known.length)).toEqual(known)
      expect(known).toEqual(descending ? [...known].sort().reverse() : [...known].sort())
    }
  })
})
