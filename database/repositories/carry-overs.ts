import { In, IsNull, type EntityManager } from 'typeorm'
import { groupBy } from '@domain/group-by'
import { ProjectCarryOver } from '@database/entities/project-carry-over'

/** The living carry-overs of some projects, the earliest first. */
export async function carryOversOf(
  manager: EntityManager,
  projectIds: readonly string[]
): Promise<Map<string, ProjectCarryOver[]>> {
  if (projectIds.length === 0) return new Map()
  const rows = await manager.find(ProjectCarryOver, {
    where: { projectId: In([...projectIds]), deletedAt: IsNull() },
    order: { carriedOn: 'ASC' }
  })
  return groupBy(rows, ({ projectId }) => projectId)
}

const living = (alias: string): string =>
  `FROM "project_carry_over" "${alias}" WHERE "${alias}"."deleted_at" IS NULL AND "${alias}"."carried_on" > :cutoff`

/**
 * The projects that count in `:year` on `:cutoff`, as `yearOnDay` of @domain/project/carry-over says it: those of the
 * year that were not carried into it later, and those that were first carried out of it later.
 */
export const ofYearOnDay =
  `((project.year = :year AND project.id NOT IN (SELECT "later"."project_id" ${living('later')}))` +
  ` OR project.id IN (SELECT "out"."project_id" ${living('out')} AND "out"."from_year" = :year` +
  ` AND NOT EXISTS (SELECT 1 ${living('sooner')} AND "sooner"."project_id" = "out"."project_id"` +
  ` AND "sooner"."carried_on" < "out"."carried_on")))`
