import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { AbsenceKind } from '@domain/staffing/vocabulary'
import { StaffAbsence } from '@database/entities/staff-absence'
import { StaffAssignment } from '@database/entities/staff-assignment'

/** SQL condition that the assignment holds on the day bound to `:date`. @param alias of `staff_assignment` */
export function heldAt(alias: string): string {
  return `${alias}.deletedAt IS NULL
    AND ${alias}.validFrom <= :date AND (${alias}.validTo IS NULL OR ${alias}.validTo >= :date)`
}

/**
 * SQL condition that the holder is away from the assignment (长假, 借调) on the day bound to `:date`. Of those there are
 * few on any day: one list costs less than a look at each assignment.
 */
export function awayAt<Entity extends object>(builder: SelectQueryBuilder<Entity>, alias: string): string {
  const left = builder
    .subQuery()
    .select('kept.id')
    .from(StaffAbsence, 'away')
    .innerJoin(
      StaffAssignment,
      'kept',
      'kept.personId = away.personId AND (away.assignmentId IS NULL OR away.assignmentId = kept.id)'
    )
    .where('away.deletedAt IS NULL')
    .andWhere('away.validFrom <= :date AND (away.validTo IS NULL OR away.validTo >= :date)')
  return `${alias}.id IN ${left.getQuery()}`
}

/** SQL condition that somebody stands at the assignment on the day, as the domain's `isPresentOn` has it. */
export function presentAt<Entity extends object>(builder: SelectQueryBuilder<Entity>, alias: string): string {
  return `${heldAt(alias)} AND NOT ${awayAt(builder, alias)}`
}

/** Why the holders of assignments are away on the day, by assignment; who is there is not in it. */
export async function absencesOn(
  reader: EntityManager,
  assignmentIds: readonly string[],
  date: string
): Promise<Map<string, AbsenceKind>> {
  if (assignmentIds.length === 0) return new Map()
  const rows = await reader
    .createQueryBuilder(StaffAbsence, 'away')
    .innerJoin(
      StaffAssignment,
      'held',
      'held.personId = away.personId AND (away.assignmentId IS NULL OR away.assignmentId = held.id)'
    )
    .select('held.id', 'assignmentId')
    .addSelect('away.kind', 'kind')
    .where('held.id IN (:...assignmentIds) AND away.deletedAt IS NULL', { assignmentIds })
    .andWhere('away.validFrom <= :date AND (away.validTo IS NULL OR away.validTo >= :date)', { date })
    .getRawMany<{ assignmentId: string; kind: AbsenceKind }>()
  return new Map(rows.map(({ assignmentId, kind }) => [assignmentId, kind]))
}
