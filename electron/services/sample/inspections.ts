import { addDays, daysBetween, startOfYear, yearOf } from '@domain/calendar/day-count'
import { codesOf } from '@domain/vocabulary-lookup'
import { inspectionRounds } from '@domain/inspection/vocabulary'
import { issueNoPrefix } from '@domain/issue/issue-no'
import type { Inspection } from '@database/entities/inspection'
import type { Issue } from '@database/entities/issue'
import type { Responsibility } from '@database/entities/responsibility'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import type { Ground } from '@services/sample/ground'
import { issueTrack, sampleFaults } from '@services/sample/issue-tracks'
import { sampleMark } from '@services/sample/mark'
import { inventPerson } from '@services/sample/person-names'
import type { SampleProject } from '@services/sample/projects'
import { searchTextOf } from '@services/search-text'

export interface SampleChecks {
  inspections: NewRow<Inspection>[]
  issues: NewRow<Issue>[]
}

/** Visits of the year, and issues found on three quarters of them. */
const visits = 80

/** 督导检查 of the year up to today and the issues they found, each as far mended as its days allow. */
export function checkRows(
  projects: readonly SampleProject[],
  responsibilities: readonly NewRow<Responsibility>[],
  ground: Ground
): SampleChecks {
  const random = ground.random.fork('inspections')
  const year = yearOf(ground.today)
  const days = daysBetween(startOfYear(year), ground.today)
  const dated = random
    .sample(projects, visits)
    .map((project) => ({ project, day: addDays(startOfYear(year), random.int(0, days)) }))
    .sort((one, other) => one.day.localeCompare(other.day))
  const rows: SampleChecks = { inspections: [], issues: [] }
  for (const { project, day } of dated) {
    const visit = inspectionOf(project, day, ground.newId(), random)
    rows.inspections.push(visit)
    if (!random.chance(0.75)) continue
    const issueNo = issueNoPrefix(year) + String(rows.issues.length + 1).padStart(4, '0')
    const held = responsibilities.filter(({ objectId }) => objectId === project.row.id)
    rows.issues.push(issueOf({ project, visit, issueNo, held }, ground, random))
  }
  return rows
}

function inspectionOf(project: SampleProject, day: string, id: string, random: Random): NewRow<Inspection> {
  const team = random.int(1, 3)
  return {
    id,
    isSample: true,
    round: random.pick(codesOf(inspectionRounds).filter((round) => round !== 'year_end')),
    inspectedOn: day,
    centerId: project.row.centerId,
    projectId: project.row.id,
    team: `第${'一二三'.charAt(team - 1)}督导组`,
    members: [1, 2].map((seat) => inventPerson(random.fork(`${id}/${seat}`), 0.4).name),
    scoreTenths: random.int(156, 196) * 5,
    summary: `${sampleMark}：实地查看现场、台账和运营情况`
  }
}

interface Found {
  project: SampleProject
  visit: NewRow<Inspection>
  issueNo: string
  held: readonly NewRow<Responsibility>[]
}

function issueOf({ project, visit, issueNo, held }: Found, ground: Ground, random: Random): NewRow<Issue> {
  const fault = random.pick(sampleFaults)
  const named = (role: Responsibility['role']): string =>
    held.find((duty) => duty.role === role)?.personName ?? ''
  const dutyPerson = named('village_person')
  const verifiers = [named('county_leader'), named('town_person')].filter(
    (name) => name !== '' && name !== dutyPerson
  )
  const track = issueTrack(visit.inspectedOn, ground.today, verifiers[0] ?? null, random)
  return {
    id: ground.newId(),
    isSample: true,
    issueNo,
    foundBy: visit.round === 'monthly' ? 'monthly_check' : 'supervision',
    foundOn: visit.inspectedOn,
    centerId: project.row.centerId,
    projectId: project.row.id,
    inspectionId: visit.id,
    category: fault.category,
    severity: random.pick(['minor', 'minor', 'minor', 'major', 'major', 'critical'] as const),
    description: fault.description,
    requiredAction: fault.action,
    dutyUnitId: project.row.unitId,
    dutyPerson,
    ...track,
    searchText: searchTextOf([issueNo, fault.description, dutyPerson, project.center.row.name])
  }
}
