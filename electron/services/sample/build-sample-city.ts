import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { AnnualTarget } from '@database/entities/annual-target'
import type { Center } from '@database/entities/center'
import type { Milestone } from '@database/entities/milestone'
import type { Organization } from '@database/entities/organization'
import type { ProgressReport } from '@database/entities/progress-report'
import type { ReportPeriod } from '@database/entities/report-period'
import type { Responsibility } from '@database/entities/responsibility'
import type { ServiceFunction } from '@database/entities/service-function'
import type { SupervisionLetter } from '@database/entities/supervision-letter'
import type { Team } from '@database/entities/team'
import type { Training } from '@database/entities/training'
import type { UpgradeProject } from '@database/entities/upgrade-project'
import type { NewRow } from '@services/regions/new-row'
import type { Outline } from '@services/regions/region-files'
import { acceptanceRows, type Clause, type SampleAcceptances } from '@services/sample/acceptances'
import { centerParts, type CenterParts } from '@services/sample/center-parts'
import { planCenters } from '@services/sample/center-plan'
import { drawStatuses } from '@services/sample/center-statuses'
import { centerRows } from '@services/sample/centers'
import { functionRows } from '@services/sample/functions'
import { groundOf } from '@services/sample/ground'
import { gridRows, type SampleGrids } from '@services/sample/grids'
import { checkRows, type SampleChecks } from '@services/sample/inspections'
import { letterRows } from '@services/sample/letters'
import { organizations } from '@services/sample/organizations'
import { placesOf, type Region } from '@services/sample/places'
import type { Population } from '@services/sample/populations'
import { projectRecords, type ProjectRecords } from '@services/sample/project-records'
import { projectRows } from '@services/sample/projects'
import { periodRows } from '@services/sample/report-periods'
import { reportRows } from '@services/sample/reports'
import { responsibilityRows } from '@services/sample/responsibilities'
import { staffingOf, type Staffing } from '@services/sample/staffing'
import { splitTargets, targetRows } from '@services/sample/targets'
import { teamRows } from '@services/sample/teams'
import { trainingRows } from '@services/sample/trainings'

export interface SampleInput {
  seed: number
  today: CalendarDate
  region: Region
  outlines: ReadonlyMap<string, Outline>
  /** Ids of the posts by code. */
  postIds: ReadonlyMap<string, string>
  /** The office's score sheet. */
  clauses: readonly Clause[]
}

/** All invented rows, each table's parents before its children. */
export interface SampleCity
  extends
    CenterParts,
    ProjectRecords,
    SampleAcceptances,
    SampleChecks,
    SampleGrids,
    Pick<Staffing, 'persons' | 'assignments' | 'absences'> {
  organizations: NewRow<Organization>[]
  centers: NewRow<Center>[]
  functions: NewRow<ServiceFunction>[]
  targets: NewRow<AnnualTarget>[]
  projects: NewRow<UpgradeProject>[]
  milestones: NewRow<Milestone>[]
  responsibilities: NewRow<Responsibility>[]
  periods: NewRow<ReportPeriod>[]
  reports: NewRow<ProgressReport>[]
  letters: NewRow<SupervisionLetter>[]
  teams: NewRow<Team>[]
  trainings: NewRow<Training>[]
  /** People of the communities and villages by division id. */
  populations: Map<string, Population>
}

/** The sample city (演示城市): the same seed, day and region always give the same rows. */
export function buildSampleCity({
  seed,
  today,
  region,
  outlines,
  postIds,
  clauses
}: SampleInput): SampleCity {
  const places = placesOf(region, today)
  const ground = groundOf(seed, today, places, outlines)
  const units = region.units
    .filter((unit) => unit.kind !== 'city_office')
    .sort((a, b) => a.chartOrder - b.chartOrder)
    .map((unit) => ({
      unitId: unit.id,
      urbanGroup: unit.inUrbanGroup,
      places: [...places.values()].filter((place) => place.unitId === unit.id)
    }))
  const plans = (['urban', 'rural'] as const).flatMap((kind) =>
    planCenters(kind, units, places, ground.random)
  )
  const bodies = organizations(ground)
  const centers = centerRows(plans, drawStatuses(plans, ground.random), ground, bodies)
  const staffing = staffingOf(centers, postIds, ground)
  const targets = splitTargets(region.units, centers)
  const projects = projectRows(targets, centers, ground)
  const functions = functionRows(centers, ground, bodies)
  const periods = periodRows(today, ground.newId)
  const unitNames = new Map(region.units.map((unit) => [unit.id, unit.name]))
  const responsibilities = responsibilityRows(projects, unitNames, ground)
  return {
    organizations: bodies.rows,
    centers: centers.map(({ row }) => {
      const manager = staffing.managers.get(row.id)
      return { ...row, managerName: manager?.name ?? '', managerPhone: manager?.phone ?? '' }
    }),
    ...centerParts(centers, ground),
    functions,
    targets: targetRows(Number(today.slice(0, 4)), region.units, targets, ground.newId),
    projects: projects.map(({ row }) => row),
    milestones: projects.flatMap(({ milestones }) => milestones),
    ...projectRecords(projects, functions, staffing.assignments, ground),
    periods,
    reports: reportRows(projects, periods, ground),
    responsibilities,
    ...acceptanceRows(projects, clauses, ground),
    ...checkRows(projects, responsibilities, ground),
    letters: letterRows(projects, unitNames, ground),
    persons: staffing.persons,
    assignments: staffing.assignments,
    absences: staffing.absences,
    ...gridRows(centers, staffing, postIds.get('grid_worker'), ground),
    teams: teamRows(centers, ground),
    trainings: trainingRows(centers, ground),
    populations: new Map(
      [...places.values()]
        .filter(({ division }) => division.level === 'village')
        .map((place) => [place.division.id, ground.populationOf(place)])
    )
  }
}
