import type { EntityManager } from 'typeorm'
import type { ProjectHead } from '@contract/project'
import { carryOversOf } from '@database/repositories/carry-overs'
import { centerOfProject } from '@database/repositories/project-aggregate'
import { livingProject } from '@database/repositories/project-head'

/** What stands above every page of a project. @throws NotFoundError */
export async function projectHead(reader: EntityManager, { id }: { id: string }): Promise<ProjectHead> {
  const project = await livingProject(reader, id)
  const center = await centerOfProject(reader, project.centerId)
  const carries = (await carryOversOf(reader, [id])).get(id) ?? []
  return {
    id,
    revision: project.revision,
    projectNo: project.projectNo,
    name: project.name,
    year: project.year,
    stage: project.stage,
    budgetTotal: project.budgetTotal,
    centerId: center.id,
    centerName: center.name,
    unitName: center.unitName,
    carries: carries.map(({ fromYear, toYear, reason, docNo }) => ({ fromYear, toYear, reason, docNo })),
    isSample: project.isSample
  }
}

/** How the history calls a change to a part of a project. */
export const titledByProject =
  (title: (name: string) => string) =>
  async ({ projectId }: { projectId: string }, reader: EntityManager): Promise<string> =>
    title((await livingProject(reader, projectId)).name)
