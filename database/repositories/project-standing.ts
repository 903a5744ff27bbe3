import type { SelectQueryBuilder } from 'typeorm'
import { addDays } from '@domain/calendar/day-count'
import { dueSoonDays } from '@domain/project/milestone-state'
import { requiredRoles } from '@domain/project/responsibility-rules'
import type { ProjectStanding } from '@domain/project/standing'
import { Milestone } from '@database/entities/milestone'
import { Responsibility } from '@database/entities/responsibility'
import type { UpgradeProject } from '@database/entities/upgrade-project'

/** 入库 on the cut-off date, as `isListedOn` of @domain/progress/listing says it. */
const inList =
  'project.countsTowardTarget = 1 AND (project.listedOn IS NULL OR project.listedOn <= :cutoff)' +
  " AND (project.stage <> 'moved_out' OR project.movedOutOn > :cutoff)"
/** The first step of the history of stages that a condition leaves, in the order of the keys. */
const step = (stage: string, when: string, order: 'ASC' | 'DESC'): string =>
  `(SELECT ${stage} FROM "project_stage_change" "step"` +
  ` WHERE "step"."project_id" = project.id AND "step"."deleted_at" IS NULL AND "step"."changed_on" ${when}` +
  ` ORDER BY "step"."changed_on" ${order}, "step"."created_at" ${order}, "step"."id" ${order} LIMIT 1)`
const lastStep = step('"step"."to_stage"', '<= :cutoff', 'DESC')
const stageBefore = step(`COALESCE("step"."from_stage", 'listed')`, '> :cutoff', 'ASC')
/** 暂缓 at the end of the cut-off date, as `stageOn` of @domain/project/stage-on says it. */
export const suspended = `COALESCE(${lastStep}, ${stageBefore}, project.stage) = 'suspended'`
/** At work on the cut-off date, as `isAtWorkOn` of @domain/progress/listing says it. */
export const inWork = `NOT (${suspended}) AND (project.stage <> 'moved_out' OR project.movedOutOn > :cutoff)`
const notAccepted = '(project.acceptedOn IS NULL OR project.acceptedOn > :cutoff)'

/** Narrows `project` to a standing: the predicates of @domain/project in SQL, so that figure and list agree. */
export function whereStanding(
  builder: SelectQueryBuilder<UpgradeProject>,
  standing: ProjectStanding,
  cutoff: string
): void {
  builder.andWhere(conditionOf(builder, standing), {
    cutoff,
    dueUntil: addDays(cutoff, dueSoonDays),
    requiredRoles,
    requiredRoleCount: requiredRoles.length
  })
}

function conditionOf(builder: SelectQueryBuilder<UpgradeProject>, standing: ProjectStanding): string {
  switch (standing) {
    case 'listed':
      return inList
    case 'started':
      return `${inList} AND project.actualStart <= :cutoff`
    case 'not_started':
      return `${inList} AND (project.actualStart IS NULL OR project.actualStart > :cutoff)`
    case 'finished':
      return `${inList} AND project.actualFinish <= :cutoff`
    case 'accepted':
      return `${inList} AND project.acceptedOn <= :cutoff`
    case 'running':
      return `${inWork} AND ${notAccepted}`
    case 'late':
      return `${inWork} AND ${notAccepted} AND ${openNode(builder, 'node.planDate < :cutoff')}`
    case 'due_soon':
      return `${inWork} AND ${notAccepted} AND ${openNode(builder, 'node.planDate BETWEEN :cutoff AND :dueUntil')}`
    case 'missing_roles':
      return `${inWork} AND project.countsTowardTarget = 1 AND ${rolesHeld(builder)} < :requiredRoleCount`
  }
}

function openNode(builder: SelectQueryBuilder<UpgradeProject>, due: string): string {
  const nodes = builder
    .subQuery()
    .select('1')
    .from(Milestone, 'node')
    .where('node.projectId = project.id AND node.deletedAt IS NULL')
    .andWhere('(node.actualDate IS NULL OR node.actualDate > :cutoff)')
    .andWhere(due)
  return `EXISTS ${nodes.getQuery()}`
}

function rolesHeld(builder: SelectQueryBuilder<UpgradeProject>): string {
  return builder
    .subQuery()
    .select('COUNT(DISTINCT duty.role)')
    .from(Responsibility, 'duty')
    .where("duty.objectType = 'project' AND duty.objectId = project.id AND duty.deletedAt IS NULL")
    .andWhere("duty.role IN (:...requiredRoles) AND duty.personName <> ''")
    .getQuery()
}
