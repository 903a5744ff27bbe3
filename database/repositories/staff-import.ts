import type { EntityManager } from 'typeorm'
import { groupBy } from '@domain/group-by'
import { bulkRaw, bulkRows } from '@database/bulk-read'
import { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { Person } from '@database/entities/person'
import { StaffAssignment } from '@database/entities/staff-assignment'

/** A living person with the living assignments, the oldest first. */
export interface KnownPerson {
  person: Person
  assignments: StaffAssignment[]
}

/** Everybody who bears one of the names or phones. */
export async function peopleCalled(
  manager: EntityManager,
  names: readonly string[],
  phones: readonly string[]
): Promise<KnownPerson[]> {
  const rows = [
    ...(await bulkRows(manager, Person, 'name', names)),
    ...(await bulkRows(manager, Person, 'phone', phones))
  ]
  const people = new Map(rows.filter(({ erasedOn }) => erasedOn === null).map((row) => [row.id, row]))
  const assignments = groupBy(
    await bulkRows(manager, StaffAssignment, 'personId', [...people.keys()]),
    ({ personId }) => personId
  )
  return [...people.values()].map((person) => ({
    person,
    assignments: (assignments.get(person.id) ?? []).sort(byFirstDay)
  }))
}

function byFirstDay(one: StaffAssignment, other: StaffAssignment): number {
  const [left, right] = [one, other].map(({ validFrom, id }) => `${validFrom} ${id}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}

/** Ids of the centres of which name or code is one of the words. */
export async function centerIdsCalled(manager: EntityManager, words: readonly string[]): Promise<string[]> {
  const named = await bulkRows(manager, Center, 'name', words, ['id'])
  const coded = await bulkRows(manager, Center, 'code', words, ['id'])
  return [...new Set([...named, ...coded].map(({ id }) => id))]
}

/** Names of the living centres with the short name of their county, in code order. */
export function centersByCounty(manager: EntityManager): Promise<{ county: string; name: string }[]> {
  const builder = manager
    .createQueryBuilder(Center, 'center')
    .innerJoin(Division, 'place', 'place.id = center.divisionId')
    .innerJoin(Division, 'county', 'county.id = place.countyId')
    .select('county.shortName', 'county')
    .addSelect('center.name', 'name')
    .where('center.deletedAt IS NULL')
    .orderBy('center.code')
    .addOrderBy('center.id')
  return bulkRaw<{ county: string; name: string }>(manager, builder)
}
