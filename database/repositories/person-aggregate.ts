import { In, IsNull, type EntityManager } from 'typeorm'
import type { Identity } from '@domain/staffing/duplicate'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { Post } from '@database/entities/post'
import { StaffAbsence } from '@database/entities/staff-absence'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { NotFoundError } from '@database/storage-errors'

/** A person with the living assignments and absences, the oldest first. */
export interface PersonAggregate {
  person: Person
  assignments: StaffAssignment[]
  /** Without those from an assignment in 回收站, which come back with it. */
  absences: StaffAbsence[]
}

/** @throws NotFoundError when the person is gone, erased or in 回收站. */
export async function personAggregate(manager: EntityManager, id: string): Promise<PersonAggregate> {
  const person = await manager.findOneBy(Person, { id, deletedAt: IsNull(), erasedOn: IsNull() })
  if (person === null) throw new NotFoundError()
  const assignments = await assignmentsOfPerson(manager, id)
  const living = new Set(assignments.map((assignment) => assignment.id))
  const absences = await absencesOfPerson(manager, id)
  return {
    person,
    assignments,
    absences: absences.filter(({ assignmentId }) => assignmentId === null || living.has(assignmentId))
  }
}

function assignmentsOfPerson(manager: EntityManager, personId: string): Promise<StaffAssignment[]> {
  return manager.find(StaffAssignment, {
    where: { personId, deletedAt: IsNull() },
    order: { validFrom: 'ASC', id: 'ASC' }
  })
}

function absencesOfPerson(manager: EntityManager, personId: string): Promise<StaffAbsence[]> {
  return manager.find(StaffAbsence, {
    where: { personId, deletedAt: IsNull() },
    order: { validFrom: 'ASC', id: 'ASC' }
  })
}

export interface NamedRow {
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

/** Others with the same ID number, phone, or name and year of birth; the rule tells what speaks for it. */
export async function likePerson(
  manager: EntityManager,
  { id, name, birthYear, phone, idNumberMark }: Identity & { id: string | null }
): Promise<Person[]> {
  return manager
    .createQueryBuilder(Person, 'person')
    .where('person.deletedAt IS NULL AND person.erasedOn IS NULL AND person.id <> :id', { id: id ?? '' })
    .andWhere(
      `((person.phone = :phone AND person.phone <> '') OR (person.name = :name AND person.birthYear = :birthYear)
        OR person.idNumberMark = :idNumberMark)`,
      { name, phone, birthYear, idNumberMark }
    )
    .orderBy('person.name')
    .addOrderBy('person.id')
    .limit(20)
    .getMany()
}
