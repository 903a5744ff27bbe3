import type { EntityManager } from 'typeorm'
import { ProjectStageChange } from '@database/entities/project-stage-change'

/** The living changes of a project, the oldest first. */
export function stageChanges(manager: EntityManager, projectId: string): Promise<ProjectStageChange[]> {
  return manager
    .createQueryBuilder(ProjectStageChange, 'change')
    .where('change.projectId = :projectId AND change.deletedAt IS NULL', { projectId })
    .orderBy('change.changedOn')
    .addOrderBy('change.createdAt')
    .addOrderBy('change.id')
    .getMany()
}
