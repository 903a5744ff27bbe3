import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { groupBy } from '@domain/group-by'
import { planInForce, type FrozenPlan } from '@domain/project/plan-in-force'
import { bulkRaw } from '@database/bulk-read'
import { PlanVersion } from '@database/entities/plan-version'
import { PlanVersionNode } from '@database/entities/plan-version-node'
import { projectsIn, type ProjectScope } from '@database/repositories/gathered-projects'

/**
 * By project, the plan that was in force on the cut-off, of those projects alone that were re-planned later: all others
 * have it in their own rows, and a cut-off of today finds none.
 */
export async function replacedPlans(
  reader: EntityManager,
  scope: ProjectScope
): Promise<Map<string, FrozenPlan>> {
  const heads = await bulkRaw<StoredPlan>(
    reader,
    versionsReplaced(reader, scope)
      .select('plan.id', 'id')
      .addSelect('plan.projectId', 'projectId')
      .addSelect('plan.version', 'version')
      .addSelect('plan.effectiveFrom', 'effectiveFrom')
      .addSelect('plan.planStart', 'planStart')
      .addSelect('plan.planAccept', 'planAccept')
  )
  if (heads.length === 0) return new Map()
  const nodes = groupBy(
    await bulkRaw<StoredNode>(
      reader,
      versionsReplaced(reader, scope)
        .innerJoin(PlanVersionNode, 'node', 'node.planVersionId = plan.id AND node.deletedAt IS NULL')
        .select('plan.id', 'planId')
        .addSelect('node.milestoneId', 'milestoneId')
        .addSelect('node.weight', 'weight')
        .addSelect('node.planDate', 'planDate')
    ),
    ({ planId }) => planId
  )
  const plans = new Map<string, FrozenPlan>()
  for (const [projectId, versions] of groupBy(heads, (head) => head.projectId)) {
    const plan = planInForce(versions, scope.cutoff)
    if (plan !== null) plans.set(projectId, { ...plan, nodes: nodes.get(plan.id) ?? [] })
  }
  return plans
}

type StoredPlan = Omit<FrozenPlan, 'nodes'> & { id: string; projectId: string }
type StoredNode = FrozenPlan['nodes'][number] & { planId: string }

/** All living versions, as `plan`, of the projects that have one which took effect after the cut-off. */
function versionsReplaced(reader: EntityManager, scope: ProjectScope): SelectQueryBuilder<ObjectLiteral> {
  const builder = projectsIn(reader, scope).innerJoin(
    PlanVersion,
    'plan',
    'plan.projectId = project.id AND plan.deletedAt IS NULL'
  )
  const later = builder
    .subQuery()
    .select('later.projectId')
    .from(PlanVersion, 'later')
    .where('later.effectiveFrom > :cutoff AND later.version > 1 AND later.deletedAt IS NULL')
  return builder.andWhere(`project.id IN ${later.getQuery()}`)
}
