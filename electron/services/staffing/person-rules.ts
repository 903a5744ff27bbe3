import type { EntityManager } from 'typeorm'
import { maskPhone } from '@domain/identifier/phone'
import { normaliseText } from '@domain/search/normalise-text'
import { checkAssignments } from '@domain/staffing/fte-checks'
import { checkPerson } from '@domain/staffing/person-checks'
import { warningAt, type Violation } from '@domain/violation'
import type { PersonDraft } from '@contract/person'
import {
  namedCenters,
  namedPosts,
  samePerson,
  type PersonAggregate
} from '@database/repositories/person-aggregate'
import { unknownReferences } from '@services/staffing/person-references'

/**
 * Everything that is wrong or odd with a person and the assignments.
 * @param present the person as it stands; null for a new one.
 * @param today `YYYY-MM-DD`
 */
export async function personViolations(
  manager: EntityManager,
  draft: PersonDraft,
  present: PersonAggregate | null,
  today: string
): Promise<Violation[]> {
  return [
    ...checkPerson(draft, today),
    ...(await unknownReferences(manager, draft, present)),
    ...(await assignmentViolations(manager, draft)),
    ...(await duplicateWarning(manager, draft))
  ]
}

async function assignmentViolations(
  manager: EntityManager,
  { assignments }: PersonDraft
): Promise<Violation[]> {
  const centers = await namedCenters(
    manager,
    assignments.map(({ centerId }) => centerId)
  )
  const posts = await namedPosts(
    manager,
    assignments.map(({ postId }) => postId)
  )
  return checkAssignments(
    assignments.map((assignment) => ({
      ...assignment,
      centerName: centers.get(assignment.centerId)?.name ?? '',
      postName: posts.get(assignment.postId)?.name ?? ''
    }))
  )
}

/** Same name and phone: most likely entered twice, but brothers in one household exist. */
async function duplicateWarning(
  manager: EntityManager,
  { id, name, phone }: PersonDraft
): Promise<Violation[]> {
  const stored = normaliseText(phone)
  if (stored === '') return []
  const other = await samePerson(manager, { name, phone: stored, exceptId: id })
  if (other === null) return []
  return [
    warningAt(
      'name',
      `已有同名同电话的人员“${other.name}”（${maskPhone(other.phone)}），请在人员名册核对是否重复录入`
    )
  ]
}
