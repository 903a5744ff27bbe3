import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { AlikeStaff } from '@domain/staffing/staff-structure'
import { addDays } from '@domain/calendar/day-count'
import { expiringDays } from '@domain/staffing/certificate'
import type { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { Person } from '@database/entities/person'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { centersFound, type CenterQuery } from '@database/repositories/center-query'
import { presentAt } from '@database/repositories/staff-presence'

export type StaffingLevel = 'unit' | 'town' | 'community'

/** SQL for the id of the group that a centre belongs to; one right under a county stands for itself at the lower levels. */
const groupOf: Readonly<Record<StaffingLevel, string>> = {
  unit: 'center.unitId',
  town: 'COALESCE(place.townId, place.countyId, place.id)',
  community: "CASE WHEN place.level = 'block' THEN place.parentId ELSE place.id END"
}

/** Group of every centre in operation on the day, by centre id. */
export async function groupsOfCenters(
  reader: EntityManager,
  query: CenterQuery,
  level: StaffingLevel,
  date: string
): Promise<Map<string, string>> {
  const rows = await runningCenters(reader, query, date)
    .select('center.id', 'id')
    .addSelect(groupOf[level], 'groupId')
    .getRawMany<{ id: string; groupId: string }>()
  return new Map(rows.map(({ id, groupId }) => [id, groupId]))
}

export interface GroupPeople {
  people: number
  /** With a certificate that holds on the day, soon expiring ones included. */
  certified: number
  /** Within 90 days. */
  expiring: number
  expired: number
}

/** People present by group, each once in a group. */
export async function peopleByGroup(
  reader: EntityManager,
  query: CenterQuery,
  level: StaffingLevel | 'all',
  date: string
): Promise<Map<string, GroupPeople>> {
  const rows = await presentPeople(reader, query, level === 'all' ? "''" : groupOf[level], date)
    .select('"one"."groupId"', 'groupId')
    .addSelect('COUNT(*)', 'people')
    .addSelect(`SUM(CASE WHEN ${holds} THEN 1 ELSE 0 END)`, 'certified')
    .addSelect(`SUM(CASE WHEN ${holds} AND person.certificateValidTo <= :soon THEN 1 ELSE 0 END)`, 'expiring')
    .addSelect(`SUM(CASE WHEN ${ended} THEN 1 ELSE 0 END)`, 'expired')
    .groupBy('"one"."groupId"')
    .getRawMany<Record<keyof GroupPeople, number | string> & { groupId: string }>()
  return new Map(
    rows.map(({ groupId, people, certified, expiring, expired }) => [
      groupId,
      {
        people: Number(people),
        certified: Number(certified),
        expiring: Number(expiring),
        expired: Number(expired)
      }
    ])
  )
}

/** People present, those alike in what a structure shows counted together. */
export async function alikeStaff(
  reader: EntityManager,
  query: CenterQuery,
  date: string
): Promise<AlikeStaff[]> {
  const state = `CASE WHEN person.certificate IS NULL THEN 'none' WHEN ${ended} THEN 'expired'
    WHEN person.certificateValidTo <= :soon THEN 'expiring' ELSE 'valid' END`
  const rows = await presentPeople(reader, query, "''", date)
    .select('person.identity', 'identity')
    .addSelect('person.education', 'education')
    .addSelect('person.birthYear', 'birthYear')
    .addSelect(state, 'certificate')
    .addSelect('COUNT(*)', 'people')
    .groupBy('person.identity')
    .addGroupBy('person.education')
    .addGroupBy('person.birthYear')
    .addGroupBy(state)
    .getRawMany<Omit<AlikeStaff, 'people'> & { people: number | string }>()
  return rows.map((row) => ({ ...row, people: Number(row.people) }))
}

/** The same states as the domain's `certificateState`. */
const holds =
  'person.certificate IS NOT NULL AND (person.certificateValidTo IS NULL OR person.certificateValidTo >= :date)'
const ended = 'person.certificate IS NOT NULL AND person.certificateValidTo < :date'

function runningCenters(reader: EntityManager, query: CenterQuery, date: string): SelectQueryBuilder<Center> {
  return centersFound(reader, { ...query, openOn: [date] }, 'hits').innerJoin(
    Division,
    'place',
    'place.id = center.divisionId'
  )
}

function presentAssignments(
  reader: EntityManager,
  query: CenterQuery,
  date: string
): SelectQueryBuilder<Center> {
  const builder = runningCenters(reader, query, date)
  const gone = builder.subQuery().select('gone.id').from(Person, 'gone').where('gone.deletedAt IS NOT NULL')
  return builder
    .innerJoin(StaffAssignment, 'assignment', 'assignment.centerId = center.id')
    .andWhere(presentAt(builder, 'assignment'), { date })
    .andWhere(`assignment.personId NOT IN ${gone.getQuery()}`)
}

/** One row `one` for each person in each group, with the person. */
function presentPeople(
  reader: EntityManager,
  query: CenterQuery,
  group: string,
  date: string
): SelectQueryBuilder<Person> {
  const each = presentAssignments(reader, query, date)
    .select(group, 'groupId')
    .addSelect('assignment.personId', 'personId')
    .distinct()
  return reader
    .createQueryBuilder(Person, 'person')
    .innerJoin(`(${each.getQuery()})`, 'one', '"one"."personId" = person.id')
    .setParameters({ ...each.getParameters(), soon: addDays(date, expiringDays) })
}
