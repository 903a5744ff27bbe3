import type { EntityManager } from 'typeorm'
import { checkTransfer, transferred } from '@domain/staffing/transfer'
import type { SavedPerson } from '@contract/person'
import type { PersonTransfer } from '@contract/person-transfer'
import { Person } from '@database/entities/person'
import { personAggregate } from '@database/repositories/person-aggregate'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import type { Work } from '@database/work'
import type { WriteContext } from '@services/service'
import { draftOf } from '@services/staffing/person-draft'
import { writePerson } from '@services/staffing/save-person'
import { requireValid, ValidationError } from '@services/validation-error'

/**
 * Moves a person from one post to another without a day between, as one change that 撤销 takes back in one step.
 * @throws {ValidationError} fields of the transfer, else the person's. @throws ConflictError @throws NotFoundError
 */
export async function transferPerson(
  work: Work,
  { personId, revision, assignmentId, ...transfer }: PersonTransfer,
  context: WriteContext
): Promise<SavedPerson> {
  const aggregate = await personAggregate(work.manager, personId)
  if (aggregate.person.revision !== revision) throw new ConflictError(aggregate.person)
  const draft = draftOf(aggregate)
  const held = draft.assignments.find(({ id }) => id === assignmentId)
  if (held === undefined) throw new NotFoundError()
  requireValid(checkTransfer(held, transfer))
  const { ended, started } = transferred(held, transfer)
  const assignments = draft.assignments.map((one) => (one === held ? ended : one))
  const next = { ...started, id: null, revision: null }
  try {
    return await writePerson(work, { ...draft, assignments: [...assignments, next] }, context)
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    throw new ValidationError(
      error.violations.map((one) => ({ ...one, field: fieldOf(one.field, assignments.length) }))
    )
  }
}

/** What the rules say of the new assignment belongs beside the transfer's own fields. */
function fieldOf(field: string, started: number): string {
  const prefix = `assignments.${started}.`
  if (!field.startsWith(prefix)) return field
  const own = field.slice(prefix.length)
  return own === 'validFrom' ? 'on' : own
}

/** 调动 王芳. */
export async function transferTitle(
  { personId }: { personId: string },
  reader: EntityManager
): Promise<string> {
  const person = await reader.findOneBy(Person, { id: personId })
  return `调动 ${person?.name ?? '人员'}`
}
