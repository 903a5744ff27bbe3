import type { EntityManager } from 'typeorm'
import { awayFrom, checkAbsences } from '@domain/staffing/absence'
import { checkAssignments } from '@domain/staffing/fte-checks'
import { checkPerson } from '@domain/staffing/person-checks'
import type { Violation } from '@domain/violation'
import type { PersonDraft } from '@contract/person'
import type { PersonAggregate } from '@database/repositories/person-aggregate'
import type { ReadContext } from '@services/service'
import { KnownReferences } from '@services/staffing/known-references'
import { idNumberInForce, unkeptIdNumber } from '@services/staffing/person-numbers'
import { unknownReferences } from '@services/staffing/person-references'

/**
 * Everything that is wrong or odd with a person and the assignments.
 * @param present the person as it stands; null for a new one.
 * @param references one for all where many people are asked about in one go.
 */
export async function personViolations(
  manager: EntityManager,
  draft: PersonDraft,
  present: PersonAggregate | null,
  { today, vault }: Pick<ReadContext, 'today' | 'vault'>,
  references = new KnownReferences(manager)
): Promise<Violation[]> {
  const idNumber = await idNumberInForce(manager, draft, present?.person ?? null, vault)
  return [
    ...checkPerson({ ...draft, idNumber }, today()),
    ...(await unkeptIdNumber(draft, vault)),
    ...(await unknownReferences(manager, draft, present, references)),
    ...(await assignmentViolations(draft, references))
  ]
}

async function assignmentViolations(
  { assignments, absences }: PersonDraft,
  references: KnownReferences
): Promise<Violation[]> {
  const centers = await references.centers(assignments.map(({ centerId }) => centerId))
  const posts = await references.posts(assignments.map(({ postId }) => postId))
  const named = assignments.map((assignment) => ({
    ...assignment,
    away: awayFrom(absences, assignment.id),
    centerName: centers.get(assignment.centerId)?.name ?? '',
    postName: posts.get(assignment.postId)?.name ?? ''
  }))
  return [...checkAssignments(named), ...checkAbsences(absences, assignments)]
}
