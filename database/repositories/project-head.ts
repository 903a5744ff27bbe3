import type { EntityManager } from 'typeorm'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { NotFoundError } from '@database/storage-errors'

/** The living project alone, without its parts. @throws NotFoundError when it is gone or in 回收站. */
export async function livingProject(manager: EntityManager, id: string): Promise<UpgradeProject> {
  const project = await manager
    .createQueryBuilder(UpgradeProject, 'project')
    .where('project.id = :id AND project.deletedAt IS NULL', { id })
    .getOne()
  if (project === null) throw new NotFoundError()
  return project
}
