import { maskPhone } from '@domain/identifier/phone'
import { normaliseText } from '@domain/search/normalise-text'
import { checkAssignments } from '@domain/staffing/fte-checks'
import { checkPerson } from '@domain/staffing/person-checks'
import { warningAt, warningsOf, type Violation } from '@domain/violation'
import type { ParsedInputOf } from '@contract/index'
import type { PersonDraft, SavedPerson } from '@contract/person'
import { Person } from '@database/entities/person'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { newId } from '@database/new-id'
import {
  namedCenters,
  namedPosts,
  personAggregate,
  samePerson
} from '@database/repositories/person-aggregate'
import type { Work } from '@database/work'
import { saveParts } from '@services/parts'
import { searchTextOf } from '@services/search-text'
import type { WriteContext } from '@services/service'
import { unknownReferences } from '@services/staffing/person-references'
import { requireValid } from '@services/validation-error'

/**
 * Saves a person with all assignments as one record: any change raises the person's revision.
 * @throws {ValidationError} a rule refuses it. @throws ConflictError it was changed meanwhile. @throws NotFoundError
 */
export async function savePerson(
  work: Work,
  draft: PersonDraft,
  context: WriteContext
): Promise<SavedPerson> {
  const present = draft.id === null ? null : await personAggregate(work.manager, draft.id)
  const violations = [
    ...checkPerson(draft, context.today()),
    ...(await unknownReferences(work.manager, draft, present)),
    ...(await assignmentViolations(work, draft)),
    ...(await duplicateWarning(work, draft))
  ]
  requireValid(violations)

  const id = draft.id ?? newId()
  const root = { entity: 'person', id }
  const values = personValues(draft)
  let person =
    draft.id === null
      ? await work.insert(Person, { id, ...values }, root)
      : await work.update(Person, id, draft.revision ?? 0, values, root)
  const parts = draft.assignments.map(({ id: partId, revision, ...assignment }) => ({
    id: partId,
    revision,
    values: { ...assignment, personId: id }
  }))
  const partsChanged = await saveParts(work, StaffAssignment, present?.assignments ?? [], parts, root)
  if (partsChanged && person.revision === draft.revision) {
    person = await work.raiseRevision(Person, id, person.revision)
  }
  work.touch('person', id)
  return {
    id,
    revision: person.revision,
    batchId: work.batchId,
    warnings: warningsOf(violations).map(({ field, message }) => ({ field, message }))
  }
}

/** To 回收站, all or none; their assignments stay with them. */
export async function deletePersons(
  work: Work,
  { persons }: ParsedInputOf<'person:delete'>
): Promise<{ count: number; batchId: string }> {
  for (const { id, revision } of persons) {
    await work.softDelete(Person, id, revision)
    work.touch('person', id)
  }
  return { count: persons.length, batchId: work.batchId }
}

async function assignmentViolations(work: Work, { assignments }: PersonDraft): Promise<Violation[]> {
  const centers = await namedCenters(
    work.manager,
    assignments.map(({ centerId }) => centerId)
  )
  const posts = await namedPosts(
    work.manager,
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
async function duplicateWarning(work: Work, { id, name, phone }: PersonDraft): Promise<Violation[]> {
  const stored = normaliseText(phone)
  if (stored === '') return []
  const other = await samePerson(work.manager, { name, phone: stored, exceptId: id })
  if (other === null) return []
  return [
    warningAt(
      'name',
      `已有同名同电话的人员“${other.name}”（${maskPhone(other.phone)}），请在人员名册核对是否重复录入`
    )
  ]
}

function personValues({ id, revision, assignments, ...own }: PersonDraft) {
  return { ...own, phone: normaliseText(own.phone), searchText: searchTextOf([own.name]) }
}
