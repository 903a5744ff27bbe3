import type { EntityManager } from 'typeorm'
import type { ParsedInputOf } from '@contract/index'
import type { SavedProject } from '@contract/project'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { projectAggregate } from '@database/repositories/project-aggregate'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { draftOf } from '@services/project/get-project'
import { saveProject } from '@services/project/save-project'
import type { WriteContext } from '@services/service'

/** One node edited in place: the whole project passes the same rules as in the form. Errors as {@link saveProject}. */
export async function setMilestone(
  work: Work,
  { projectId, projectRevision, milestoneId, planReason, ...dates }: ParsedInputOf<'project:set-milestone'>,
  context: WriteContext
): Promise<SavedProject> {
  const aggregate = await projectAggregate(work.manager, projectId)
  if (aggregate.project.revision !== projectRevision) throw new ConflictError(aggregate.project)
  const draft = draftOf(aggregate)
  if (!draft.milestones.some(({ id }) => id === milestoneId)) throw new NotFoundError()
  const milestones = draft.milestones.map((node) => (node.id === milestoneId ? { ...node, ...dates } : node))
  return saveProject(work, { ...draft, planReason, milestones }, context)
}

/** How the history calls it: 修改 定鼎门社区邻里中心提质升级 的节点“主体完工”. */
export async function milestoneTitle(
  { projectId, milestoneId }: ParsedInputOf<'project:set-milestone'>,
  reader: EntityManager
): Promise<string> {
  const { project, milestones } = await projectAggregate(reader, projectId)
  const node = milestones.find(({ id }) => id === milestoneId)
  return `修改 ${project.name} 的节点“${node?.name ?? ''}”`
}

/** To 回收站, all or none; their nodes and responsibilities stay with them. */
export async function deleteProjects(
  work: Work,
  { projects }: ParsedInputOf<'project:delete'>
): Promise<{ count: number; batchId: string }> {
  for (const { id, revision } of projects) {
    await work.softDelete(UpgradeProject, id, revision)
    work.touch('project', id)
  }
  return { count: projects.length, batchId: work.batchId }
}
