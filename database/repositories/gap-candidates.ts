import { In, type EntityManager } from 'typeorm'
import type { Nearness } from '@domain/staffing/candidate'
import { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { Person } from '@database/entities/person'
import { StaffAbsence } from '@database/entities/staff-absence'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { heldAt } from '@database/repositories/staff-presence'

const ranks: readonly Nearness[] = ['center', 'town', 'county', 'off']
/** Posts elsewhere only. */
const elsewhere = ranks.length

export interface FreePerson {
  person: Person
  nearness: Nearness
  /** Tenths of a full post that no assignment of the day takes. */
  freeTenths: number
}

/**
 * Who has part of a full post free on the day and works in the county of the centre, or nowhere: nearest first, then
 * the freest. Posts from which somebody is away are taken all the same; who is away from all posts is left out.
 * @param certificates codes of which one must hold on the day; null: none is asked for
 */
export async function freePersonsNear(
  reader: EntityManager,
  {
    centerId,
    date,
    certificates
  }: { centerId: string; date: string; certificates: readonly string[] | null },
  limit: number
): Promise<FreePerson[]> {
  const nearest = `COALESCE(MIN(CASE
    WHEN held.id IS NULL THEN 3
    WHEN held.centerId = :centerId THEN 0
    WHEN place.townId = home.townId THEN 1
    WHEN place.countyId = home.countyId THEN 2
    ELSE ${String(elsewhere)} END), 3)`
  const taken = 'COALESCE(SUM(held.fteTenths), 0)'
  const builder = reader.createQueryBuilder(Person, 'person')
  const absent = builder
    .subQuery()
    .select('away.personId')
    .from(StaffAbsence, 'away')
    .where('away.deletedAt IS NULL AND away.assignmentId IS NULL')
    .andWhere('away.validFrom <= :date AND (away.validTo IS NULL OR away.validTo >= :date)')
  builder
    .leftJoin(StaffAssignment, 'held', `held.personId = person.id AND ${heldAt('held')}`)
    .leftJoin(Center, 'center', 'center.id = held.centerId')
    .leftJoin(Division, 'place', 'place.id = center.divisionId')
    .innerJoin(Center, 'target', 'target.id = :centerId')
    .innerJoin(Division, 'home', 'home.id = target.divisionId')
    .select('person.id', 'id')
    .addSelect(nearest, 'nearest')
    .addSelect(taken, 'taken')
    .where(`person.deletedAt IS NULL AND person.erasedOn IS NULL AND person.id NOT IN ${absent.getQuery()}`)
    .groupBy('person.id')
    .having(`${taken} < 10 AND ${nearest} < ${String(elsewhere)}`)
    .orderBy('nearest')
    .addOrderBy('taken')
    .addOrderBy('person.id')
    .limit(limit)
    .setParameters({ centerId, date })
  if (certificates !== null) {
    builder
      .andWhere('person.certificate IN (:...certificates)', { certificates })
      .andWhere('(person.certificateValidTo IS NULL OR person.certificateValidTo >= :date)')
  }
  const rows = await builder.getRawMany<{ id: string; nearest: number | string; taken: number | string }>()
  const persons = await reader.findBy(Person, { id: In(rows.map(({ id }) => id)) })
  const byId = new Map(persons.map((person) => [person.id, person]))
  return rows.flatMap(({ id, nearest: rank, taken: tenths }) => {
    const person = byId.get(id)
    const nearness = ranks[Number(rank)]
    if (person === undefined || nearness === undefined) return []
    return [{ person, nearness, freeTenths: 10 - Number(tenths) }]
  })
}
