import { IsNull, type EntityManager } from 'typeorm'
import type { LookSubject } from '@domain/privacy/look'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { PersonalLook } from '@database/entities/personal-look'
import { Responsibility } from '@database/entities/responsibility'
import { newId } from '@database/new-id'
import { whereWords } from '@database/repositories/search-words'
import { NotFoundError } from '@database/storage-errors'
import type { Work } from '@database/work'

/** Writes the look into the log, in the same transaction as the reading. */
export async function recordLook(work: Work, look: Omit<PersonalLook, 'id'>): Promise<string> {
  const id = newId()
  await work.manager.insert(PersonalLook, { id, ...look })
  return id
}

/** Looks between two instants, the last first. @param text words of actor, record or note. */
export async function findLooks(
  reader: EntityManager,
  { text, offset, limit }: { text: string; offset: number; limit: number }
): Promise<{ total: number; looks: PersonalLook[] }> {
  const builder = reader.createQueryBuilder(PersonalLook, 'look').where('1 = 1')
  whereWords(builder, text, ['look.actor', 'look.recordName', 'look.note'])
  const total = await builder.getCount()
  const looks = await builder
    .orderBy('look.at', 'DESC')
    .addOrderBy('look.id', 'DESC')
    .offset(offset)
    .limit(limit)
    .getMany()
  return { total, looks }
}

/** A stored phone with the name of whom it reaches. @throws NotFoundError when the record is gone. */
export async function phoneOf(
  manager: EntityManager,
  subject: LookSubject,
  id: string
): Promise<{ name: string; number: string }> {
  const where = { id, deletedAt: IsNull() }
  if (subject === 'person') {
    const person = await manager.findOneBy(Person, where)
    if (person !== null) return { name: person.name, number: person.phone }
  } else if (subject === 'center') {
    const center = await manager.findOneBy(Center, where)
    if (center !== null) return { name: `${center.name} ${center.managerName}`, number: center.managerPhone }
  } else {
    const duty = await manager.findOneBy(Responsibility, where)
    if (duty !== null) return { name: duty.personName, number: duty.phone }
  }
  throw new NotFoundError()
}

/** A person's sealed ID number; null where none was entered. @throws NotFoundError when the person is gone. */
export async function idNumberOf(
  manager: EntityManager,
  id: string
): Promise<{ name: string; sealed: string | null }> {
  const person = await manager.findOneBy(Person, { id, deletedAt: IsNull() })
  if (person === null) throw new NotFoundError()
  return { name: person.name, sealed: person.idNumberSealed }
}
