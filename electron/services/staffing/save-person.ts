import { errorAt, warningsOf } from '@domain/violation'
import type { ParsedInputOf } from '@contract/index'
import type { PersonDraft, SavedPerson } from '@contract/person'
import { Person } from '@database/entities/person'
import { StaffAbsence } from '@database/entities/staff-absence'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { newId } from '@database/new-id'
import type { NewValues } from '@database/row-values'
import { personAggregate } from '@database/repositories/person-aggregate'
import type { Work } from '@database/work'
import { saveParts } from '@services/parts'
import { searchTextOf } from '@services/search-text'
import type { WriteContext } from '@services/service'
import { KnownReferences } from '@services/staffing/known-references'
import { duplicatesToTellApart } from '@services/staffing/person-duplicates'
import { numberColumns } from '@services/staffing/person-numbers'
import { personViolations } from '@services/staffing/person-rules'
import { requireValid, ValidationError } from '@services/validation-error'

/**
 * What the form saves: refused while somebody else may be the same person and was not told apart. A change of other
 * fields does not ask again. Errors as {@link writePerson}.
 */
export async function savePerson(
  work: Work,
  { toldApart, ...draft }: ParsedInputOf<'person:save'>,
  context: WriteContext
): Promise<SavedPerson> {
  const others = await duplicatesToTellApart(work.manager, draft, context)
  const unseen = others.filter(({ id }) => !toldApart.includes(id))
  if (unseen.length > 0) {
    const names = unseen.map(({ name, phone }) => (phone === '' ? name : `${name}（${phone}）`)).join('、')
    throw new ValidationError([
      errorAt('name', `可能与已有人员重复：${names}，请核对；不是同一人的，确认后再保存`)
    ])
  }
  return writePerson(work, draft, context)
}

/**
 * Saves a person with all assignments and absences as one record: any change raises the person's revision.
 * @throws {ValidationError} a rule refuses it. @throws ConflictError it was changed meanwhile. @throws NotFoundError
 */
export async function writePerson(
  work: Work,
  draft: PersonDraft,
  context: WriteContext,
  references = new KnownReferences(work.manager)
): Promise<SavedPerson> {
  const present = draft.id === null ? null : await personAggregate(work.manager, draft.id)
  const violations = await personViolations(work.manager, draft, present, context, references)
  requireValid(violations)

  const id = draft.id ?? newId()
  const root = { entity: 'person', id }
  const numbers = await numberColumns(work, id, draft, present?.person ?? null, context.vault)
  const values = { ...personValues(draft), ...numbers }
  let person =
    draft.id === null
      ? await work.insert(Person, { id, ...values }, root)
      : await work.update(Person, id, draft.revision ?? 0, values, root)
  const parts = draft.assignments.map(({ id: partId, revision, ...assignment }) => ({
    id: partId,
    revision,
    values: { ...assignment, personId: id }
  }))
  const absences = draft.absences.map(({ id: partId, revision, ...absence }) => ({
    id: partId,
    revision,
    values: { ...absence, personId: id }
  }))
  const partsChanged = [
    await saveParts(work, StaffAssignment, present?.assignments ?? [], parts, root),
    await saveParts(work, StaffAbsence, present?.absences ?? [], absences, root)
  ].includes(true)
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

/**
 * Writes people that the register does not have, with their assignments, in few statements.
 * @throws {ValidationError} a rule refuses one of them.
 */
export async function writeNewPeople(
  work: Work,
  drafts: readonly PersonDraft[],
  context: WriteContext,
  references: KnownReferences
): Promise<void> {
  const people: NewValues<Person>[] = []
  const assignments: NewValues<StaffAssignment>[] = []
  for (const draft of drafts) {
    requireValid(await personViolations(work.manager, draft, null, context, references))
    const personId = newId()
    const numbers = await numberColumns(work, personId, draft, null, context.vault)
    people.push({ id: personId, ...personValues(draft), ...numbers })
    for (const { id, revision, ...assignment } of draft.assignments)
      assignments.push({ ...assignment, personId })
    work.touch('person', personId)
  }
  await work.insertMany(Person, people)
  await work.insertMany(StaffAssignment, assignments, {
    rootOf: ({ personId = '' }) => ({ entity: 'person', id: personId })
  })
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

function personValues({ id, revision, phone, idNumber, assignments, absences, ...own }: PersonDraft) {
  return { ...own, searchText: searchTextOf([own.name]) }
}
