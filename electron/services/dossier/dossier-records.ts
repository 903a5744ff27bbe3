import type { EntityManager } from 'typeorm'
import { lastCompletePeriod } from '@domain/calendar/period'
import { isRunningOn } from '@domain/center/function-checks'
import { stageOn } from '@domain/project/stage-on'
import { isHandedIn } from '@domain/report/owing'
import { Organization } from '@database/entities/organization'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { loadCenter } from '@database/repositories/center-aggregate'
import { divisionLine, namesOf } from '@database/repositories/center-references'
import { everyInspection, findInspections, issuesByInspection } from '@database/repositories/inspection-list'
import { findIssues } from '@database/repositories/issue-list'
import { everyIssue } from '@database/repositories/issue-query'
import { projectAggregate } from '@database/repositories/project-aggregate'
import { stageChanges } from '@database/repositories/stage-changes'
import { staffRoster } from '@database/repositories/staff-roster'
import { everyTeam, findTeams } from '@database/repositories/team-list'
import { itemsOfProject } from '@database/repositories/upgrade-items'
import { projectAcceptance } from '@services/acceptance/project-acceptance'
import { attachmentsOfDossier } from '@services/dossier/dossier-attachments'
import { getBaseline } from '@services/items/baseline'
import { getFunding } from '@services/money/funding'
import { reportsOfProject } from '@services/report/report-grid'

const everything = { offset: 0, limit: 100_000 }

/** Everything that the database holds for the dossier of one project, as of the cut-off. */
export type DossierRecords = Awaited<ReturnType<typeof dossierRecords>>

/** @throws NotFoundError when the project is gone or in 回收站. */
export async function dossierRecords(reader: EntityManager, projectId: string, cutoff: string) {
  const by = (date: string | null): string | null => (date !== null && date <= cutoff ? date : null)
  const { project, milestones, responsibilities } = await projectAggregate(reader, projectId)
  const { center, sites, functions } = await loadCenter(reader, project.centerId)
  const unit = await reader.findOneBy(ReportingUnit, { id: project.unitId })
  const { year } = project
  const steps = await stageChanges(reader, projectId)
  const visits = await findInspections(
    reader,
    { ...everyInspection, year, cutoff, centerId: center.id },
    { key: 'inspectedOn', descending: false },
    everything
  )
  const organizations = [center.operatorOrgId].filter((id) => id !== null)
  return {
    cutoff,
    project,
    milestones: milestones.map((node) => ({ ...node, actualDate: by(node.actualDate) })),
    responsibilities,
    stage: stageOn(project.stage, steps, cutoff),
    stageSteps: steps.filter(({ changedOn }) => changedOn <= cutoff),
    center,
    sites,
    functions: functions.map((row) => ({ ...row, isRunning: isRunningOn(row, cutoff) })),
    unitName: unit === null ? '' : unit.sealName || unit.name,
    /** City, county, town, village. */
    divisions: (await divisionLine(reader, center.divisionId)).reverse(),
    operatorName: [...(await namesOf(reader, Organization, organizations)).values()][0] ?? '',
    state: await getBaseline(reader, { projectId, cutoff }),
    items: await itemsOfProject(reader, projectId),
    funding: await getFunding(reader, { projectId }),
    /** Of the months that are over; a draft or returned report tells nothing yet. */
    reports: (await reportsOfProject(reader, { projectId })).rows
      .filter(({ period }) => period <= lastCompletePeriod(cutoff))
      .map((row) => ({ ...row, isTold: row.report !== null && isHandedIn(row.report.state) })),
    visits,
    found: await issuesByInspection(
      reader,
      visits.map(({ inspection }) => inspection.id),
      cutoff
    ),
    issues: await findIssues(
      reader,
      { ...everyIssue, year, cutoff, unitIds: null, kind: null, centerId: center.id },
      { key: 'issueNo', descending: false },
      everything
    ),
    acceptances: (await projectAcceptance(reader, { projectId })).acceptances.filter(
      ({ heldOn }) => heldOn <= cutoff
    ),
    attachments: await attachmentsOfDossier(reader, { projectId, centerId: center.id }, cutoff),
    staff: await staffRoster(reader, { unitIds: null, kind: null, ids: [center.id] }, cutoff),
    teams: await findTeams(
      reader,
      { ...everyTeam, cutoff, centerId: center.id },
      { key: 'name', descending: false },
      everything
    )
  }
}
