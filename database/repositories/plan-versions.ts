import type { EntityManager } from 'typeorm'
import { PlanVersion } from '@database/entities/plan-version'
import { PlanVersionNode } from '@database/entities/plan-version-node'

/** The living plan versions of a project, the baseline first. */
export function planVersions(manager: EntityManager, projectId: string): Promise<PlanVersion[]> {
  return manager
    .createQueryBuilder(PlanVersion, 'version')
    .where('version.projectId = :projectId AND version.deletedAt IS NULL', { projectId })
    .orderBy('version.version')
    .getMany()
}

/** The living nodes of all versions of a project, in the order of the work. */
export function planVersionNodes(manager: EntityManager, projectId: string): Promise<PlanVersionNode[]> {
  return manager
    .createQueryBuilder(PlanVersionNode, 'node')
    .innerJoin(PlanVersion, 'version', 'version.id = node.planVersionId AND version.deletedAt IS NULL')
    .where('version.projectId = :projectId AND node.deletedAt IS NULL', { projectId })
    .orderBy('version.version')
    .addOrderBy('node.seq')
    .getMany()
}
