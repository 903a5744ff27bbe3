import type { EntityManager } from 'typeorm'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { SnapshotProject, SnapshotState, SnapshotTarget } from '@domain/comparison/snapshot'
import { lastReviewed } from '@domain/report/reviewed-report'
import { targetOn } from '@domain/target/target-in-force'
import type { ProgressReport } from '@database/entities/progress-report'
import type { UpgradeProject } from '@database/entities/upgrade-project'
import { targetUnits, targetVersions } from '@database/repositories/progress-facts'
import { reportingProjects, reportsOf } from '@database/repositories/progress-reports'

/** All that a bulletin (通报) of the year is compared by, from the data as they stand now. */
export async function snapshotState(
  reader: EntityManager,
  year: number,
  cutoff: CalendarDate
): Promise<SnapshotState> {
  const projects = (await reportingProjects(reader, { year: { year, cutoff } })).map(({ project }) => project)
  const reports = await reportsOf(
    reader,
    projects.map(({ id }) => id)
  )
  return {
    cutoff,
    projects: projects.map((project) => snapshotProject(project, reports.get(project.id) ?? [], cutoff)),
    targets: await snapshotTargets(reader, year, cutoff)
  }
}

function snapshotProject(
  project: UpgradeProject,
  reports: readonly ProgressReport[],
  cutoff: CalendarDate
): SnapshotProject {
  const { id, projectNo, name, unitId, kind, countsTowardTarget, stage, listedOn, movedOutOn } = project
  const { actualStart, actualFinish, acceptedOn } = project
  const last = lastReviewed(reports, cutoff)
  return {
    projectId: id,
    projectNo,
    name,
    unitId,
    kind,
    countsTowardTarget,
    stage,
    listedOn,
    movedOutOn,
    actualStart,
    actualFinish,
    acceptedOn,
    cumProgressPercent: last?.cumProgress ?? null,
    correctionReason: last?.correctionReason ?? ''
  }
}

async function snapshotTargets(
  reader: EntityManager,
  year: number,
  cutoff: CalendarDate
): Promise<SnapshotTarget[]> {
  const [, ...units] = await targetUnits(reader)
  const versions = await targetVersions(reader, year)
  return (['urban', 'rural'] as const).flatMap((kind) =>
    units.flatMap((unit) => {
      const target = targetOn(versions, { year, kind, unitId: unit.id }, cutoff)
      if (target === null) return []
      const { targetCount, version, docNo, reason } = target
      return [{ unitId: unit.id, unitName: unit.shortName, kind, targetCount, version, docNo, reason }]
    })
  )
}
