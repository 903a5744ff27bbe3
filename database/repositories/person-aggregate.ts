import { In, IsNull, type EntityManager } from 'typeorm'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { Post } from '@database/entities/post'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { NotFoundError } from '@database/storage-errors'

/** A person with the living assignments, the oldest first. */
export interface PersonAggregate {
  person: Person
  assignments: StaffAssignment[]
}

/** @throws NotFoundError when the person is gone or in 回收站. */
export async function personAggregate(manager: EntityManager, id: string): Promise<PersonAggregate> {
  const person = await manager.findOneBy(Person, { id, deletedAt: IsNull() })
  if (person === null) throw new NotFoundError()
  return { person, assignments: await assignmentsOfPerson(manager, id) }
}

function assignmentsOfPerson(manager: EntityManager, personId: string): Promise<StaffAssignment[]> {
  return manager.find(StaffAssignment, {
    where: { personId, deletedAt: IsNull() },
    order: { validFrom: 'ASC', id: 'ASC' }
  })
}

interface NamedRow {
  id: string
  name: string
  deleted: boolean
}

/** Names of centres, deleted ones told apart. */
export async function namedCenters(
  manager: EntityManager,
  ids: readonly string[]
): Promise<Map<string, NamedRow>> {
  return byId(await manager.findBy(Center, { id: In([...ids]) }))
}

/** Names of posts, deleted ones told apart. */
export async function namedPosts(
  manager: EntityManager,
  ids: readonly string[]
): Promise<Map<string, NamedRow>> {
  return byId(await manager.findBy(Post, { id: In([...ids]) }))
}

function byId(rows: readonly (Center | Post)[]): Map<string, NamedRow> {
  return new Map(rows.map(({ id, name, deletedAt }) => [id, { id, name, deleted: deletedAt !== null }]))
}

/** Somebody else with the same name and phone. */
export async function samePerson(
  manager: EntityManager,
  { name, phone, exceptId }: { name: string; phone: string; exceptId: string | null }
): Promise<Person | null> {
  return manager
    .createQueryBuilder(Person, 'person')
    .where('person.name = :name AND person.phone = :phone AND person.deletedAt IS NULL', { name, phone })
    .andWhere('person.id <> :exceptId', { exceptId: exceptId ?? '' })
    .orderBy('person.id')
    .getOne()
}
