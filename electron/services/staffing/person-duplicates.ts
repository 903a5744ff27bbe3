import type { EntityManager } from 'typeorm'
import { normaliseIdNumber } from '@domain/identifier/id-number'
import { maskPhone } from '@domain/identifier/phone'
import { normaliseText } from '@domain/search/normalise-text'
import { ageBandOf } from '@domain/staffing/age-band'
import { reasonsForOnePerson, type Identity } from '@domain/staffing/duplicate'
import type { PersonDuplicate } from '@contract/person-duplicates'
import { likePerson, personAggregate } from '@database/repositories/person-aggregate'
import { postsHeldOn } from '@database/repositories/person-list'
import type { IdNumberVault } from '@services/privacy/id-number-vault'
import type { ReadContext } from '@services/service'

interface Question {
  /** Null for a new person. */
  id: string | null
  name: string
  birthYear: number | null
  /** Null: the stored one, as in the draft. */
  phone: string | null
  idNumber: string | null
}

/** Who in the register may be the person that is being typed; nobody for a stored one whose own fields are as they were. */
export function findDuplicates(
  reader: EntityManager,
  question: Question,
  context: ReadContext
): Promise<PersonDuplicate[]> {
  return duplicatesToTellApart(reader, question, context)
}

/** @throws NotFoundError for a stored person who is gone. */
export async function duplicatesToTellApart(
  manager: EntityManager,
  question: Question,
  { today, vault }: ReadContext
): Promise<PersonDuplicate[]> {
  const { id } = question
  const present = id === null ? null : (await personAggregate(manager, id)).person
  const typed: Identity = {
    name: question.name.trim(),
    birthYear: question.birthYear,
    phone: question.phone === null ? (present?.phone ?? '') : normaliseText(question.phone),
    idNumberMark:
      question.idNumber === null
        ? (present?.idNumberMark ?? null)
        : await markOf(manager, question.idNumber, vault)
  }
  if (present !== null && isSameIdentity(typed, present)) return []
  const others = await likePerson(manager, { id, ...typed })
  const held = await postsHeldOn(
    manager,
    others.map(({ id }) => id),
    today()
  )
  return others.map((other) => ({
    id: other.id,
    name: other.name,
    ageBand: ageBandOf(other.birthYear, today()),
    phone: maskPhone(other.phone),
    reasons: reasonsForOnePerson(typed, other),
    posts: (held.get(other.id) ?? []).map((post) => `${post.centerName} ${post.postName}`).join('、')
  }))
}

function markOf(manager: EntityManager, typed: string, vault: IdNumberVault): Promise<string | null> {
  const number = normaliseIdNumber(typed)
  return number === '' ? Promise.resolve(null) : vault.mark(manager, number)
}

function isSameIdentity(one: Identity, other: Identity): boolean {
  return (
    one.name === other.name &&
    one.birthYear === other.birthYear &&
    one.phone === other.phone &&
    one.idNumberMark === other.idNumberMark
  )
}
