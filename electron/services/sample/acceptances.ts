import { addDays, daysBetween } from '@domain/calendar/day-count'
import { hasReached } from '@domain/project/stage-order'
import type { AcceptanceLevel } from '@domain/acceptance/vocabulary'
import type { Acceptance } from '@database/entities/acceptance'
import type { AcceptanceItem } from '@database/entities/acceptance-item'
import type { AcceptanceTemplateItem } from '@database/entities/acceptance-template-item'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import { inventPerson } from '@services/sample/person-names'
import type { SampleProject } from '@services/sample/projects'

/** A clause of the office's score sheet. */
export type Clause = Pick<
  AcceptanceTemplateItem,
  'template' | 'clause' | 'standard' | 'fullScoreTenths' | 'veto'
>

export interface SampleAcceptances {
  acceptances: NewRow<Acceptance>[]
  acceptanceItems: NewRow<AcceptanceItem>[]
}

/** 自验, 县区初验 and 市级复验 of the accepted projects, and as far as they have come of those being checked. */
export function acceptanceRows(
  projects: readonly SampleProject[],
  clauses: readonly Clause[],
  ground: Ground
): SampleAcceptances {
  const all: SampleAcceptances = { acceptances: [], acceptanceItems: [] }
  for (const project of projects) {
    const random = project.random.fork('acceptance')
    for (const { level, heldOn } of levelsOf(project, ground.today)) {
      const id = ground.newId()
      all.acceptances.push({
        ...acceptanceOf(id, project, level, heldOn, random),
        templateId: clauses[0]?.template ?? null
      })
      all.acceptanceItems.push(...sheetOf(id, clauses, ground.newId, random))
    }
  }
  return all
}

/** The levels passed, spread over the days between the end of the work and the acceptance. */
function levelsOf({ row }: SampleProject, today: string): { level: AcceptanceLevel; heldOn: string }[] {
  const from = row.actualFinish
  if (from === null) return []
  const until = row.acceptedOn ?? today
  const days = daysBetween(from, until)
  const at = (share: number): string => addDays(from, Math.floor(days * share))
  const levels = [
    {
      level: 'self',
      heldOn: at(1 / 3),
      passed: row.acceptedOn !== null || hasReached(row.stage, 'county_check')
    },
    {
      level: 'county',
      heldOn: at(2 / 3),
      passed: row.acceptedOn !== null || hasReached(row.stage, 'city_check')
    },
    { level: 'city', heldOn: until, passed: row.acceptedOn !== null }
  ] as const
  return levels.filter(({ passed }) => passed)
}

function acceptanceOf(
  id: string,
  { row }: SampleProject,
  level: AcceptanceLevel,
  heldOn: string,
  random: Random
): Omit<NewRow<Acceptance>, 'templateId'> {
  const names = [1, 2, 3].map((seat) => inventPerson(random.fork(`${level}/${seat}`), 0.4).name)
  return {
    id,
    isSample: true,
    projectId: row.id,
    level,
    heldOn,
    leader: names[0] ?? '',
    members: names.slice(1),
    conclusion: 'passed',
    rectifyDue: null,
    rectification: '',
    certificateNo: level === 'city' ? `演示验〔${row.year}〕${row.projectNo.slice(5)}号` : '',
    remark: sampleMark
  }
}

/** A good sheet: at most three clauses lose a few points, never below the pass line of 80. */
function sheetOf(
  acceptanceId: string,
  clauses: readonly Clause[],
  newId: () => string,
  random: Random
): NewRow<AcceptanceItem>[] {
  const weak = new Set(random.sample([...clauses.keys()], random.int(0, 3)))
  return clauses.map(({ clause, standard, fullScoreTenths, veto }, index) => {
    const lost = weak.has(index) ? Math.min(fullScoreTenths, random.pick([10, 20, 30])) : 0
    return {
      id: newId(),
      isSample: true,
      acceptanceId,
      seq: index + 1,
      clause,
      standard,
      fullScoreTenths,
      scoreTenths: fullScoreTenths - lost,
      deductionReason: lost === 0 ? '' : `${sampleMark}：个别项不完善，已现场指出`,
      evidence: '',
      veto,
      vetoed: false
    }
  })
}
