import { projectAfter } from '@domain/acceptance/closing'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import { ProjectStageChange } from '@database/entities/project-stage-change'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { stageChanges } from '@database/repositories/stage-changes'
import type { Work } from '@database/work'

/**
 * Carries what the acceptances say over to the project: 销号 on the day of a passed 市级复验, back to the stage before
 * when that is taken back. Each change of stage is kept with its evidence.
 */
export async function closeProject(
  work: Work,
  project: UpgradeProject,
  day: { before: CalendarDate | null; after: CalendarDate | null },
  evidence: { reason: string; evidence: string; today: CalendarDate }
): Promise<void> {
  const changes = await stageChanges(work.manager, project.id)
  const closing = changes.filter(({ toStage }) => toStage === 'closed').at(-1)
  const next = projectAfter(project, day, closing?.fromStage ?? 'city_check')
  if (next === null) return
  const root = { entity: 'upgrade_project', id: project.id }
  if (next.stage !== project.stage) {
    await work.insert(
      ProjectStageChange,
      {
        projectId: project.id,
        changedOn: laterOf(next.acceptedOn ?? evidence.today, changes.at(-1)?.changedOn),
        fromStage: project.stage,
        toStage: next.stage,
        reason: evidence.reason,
        evidence: evidence.evidence
      },
      root
    )
  }
  await work.update(UpgradeProject, project.id, project.revision, next, root)
  work.touch('project', project.id)
}

/** The steps of a project stay in the order in which they were taken, whenever the acceptance was held. */
function laterOf(day: CalendarDate, before: CalendarDate | undefined): CalendarDate {
  return before !== undefined && before > day ? before : day
}
