import type { EntityManager } from 'typeorm'
import { maskPhone } from '@domain/identifier/phone'
import { normaliseText } from '@domain/search/normalise-text'
import { ageBandOf } from '@domain/staffing/age-band'
import { reasonsForOnePerson, type Identity } from '@domain/staffing/duplicate'
import type { PersonDuplicate } from '@contract/person-duplicates'
import { likePerson, personAggregate } from '@database/repositories/person-aggregate'
import { postsHeldOn } from '@database/repositories/person-list'
import type { ReadContext } from '@services/service'

type Question = Identity & { id: string | null }

/** Who in the register may be the person that is being typed; nobody for a stored one whose own fields are as they were. */
export function findDuplicates(
  reader: EntityManager,
  question: Question,
  context: ReadContext
): Promise<PersonDuplicate[]> {
  return duplicatesToTellApart(reader, question, context.today())
}

/** @param today `YYYY-MM-DD` @throws NotFoundError for a stored person who is gone. */
export async function duplicatesToTellApart(
  manager: EntityManager,
  question: Question,
  today: string
): Promise<PersonDuplicate[]> {
  const typed: Question = {
    id: question.id,
    name: question.name.trim(),
    birthYear: question.birthYear,
    phone: normaliseText(question.phone)
  }
  if (typed.id !== null) {
    const { person } = await personAggregate(manager, typed.id)
    const { name, birthYear, phone } = person
    if (typed.name === name && typed.birthYear === birthYear && typed.phone === phone) return []
  }
  const others = await likePerson(manager, typed)
  const held = await postsHeldOn(
    manager,
    others.map(({ id }) => id),
    today
  )
  return others.map((other) => ({
    id: other.id,
    name: other.name,
    ageBand: ageBandOf(other.birthYear, today),
    phone: maskPhone(other.phone),
    reasons: reasonsForOnePerson(typed, other),
    posts: (held.get(other.id) ?? []).map((post) => `${post.centerName} ${post.postName}`).join('、')
  }))
}
