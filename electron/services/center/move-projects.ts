import { movesWithCenter, type MovedProjects } from '@domain/project/moves-with-center'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { projectsOf } from '@database/repositories/center-links'
import type { Work } from '@database/work'

/** Takes the open projects of the year along when centres change their unit. */
export async function moveProjects(
  work: Work,
  centerIds: readonly string[],
  unitId: string,
  year: number
): Promise<MovedProjects> {
  const elsewhere = (await projectsOf(work.manager, centerIds)).filter((project) => project.unitId !== unitId)
  const moving = elsewhere.filter((project) => movesWithCenter(project, year))
  for (const { id, revision } of moving) {
    await work.update(UpgradeProject, id, revision, { unitId })
    work.touch('project', id)
  }
  return { projectsMoved: moving.length, projectsKept: elsewhere.length - moving.length }
}
