import type { EntityManager } from 'typeorm'
import { bulkRaw } from '@database/bulk-read'
import { Person } from '@database/entities/person'
import { presentOn, type StaffingScope } from '@database/repositories/staffing-facts'

/** `certificateState` of @domain/staffing in SQL: valid or expiring on the day. An expired certificate is none. */
const certified =
  'person.certificate IS NOT NULL AND (person.certificateValidTo IS NULL OR person.certificateValidTo >= :date)'

/** People on post, each counted once. */
export interface People {
  people: number
  /** Of them, those who hold a certificate in force. */
  certified: number
}

/** Who is on post on the day at each centre. Units and ids of the scope narrow it, the rest does not. */
export async function peopleByCenter(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<Map<string, People>> {
  const builder = presentOn(reader, scope, date)
    .innerJoin(Person, 'person', 'person.id = assignment.personId')
    .select('assignment.centerId', 'centerId')
    .addSelect('COUNT(DISTINCT assignment.personId)', 'people')
    .addSelect(`COUNT(DISTINCT CASE WHEN ${certified} THEN assignment.personId END)`, 'certified')
    .groupBy('assignment.centerId')
  const rows = await bulkRaw<People & { centerId: string }>(reader, builder)
  return new Map(rows.map((row) => [row.centerId, row]))
}

/** Someone on post at several centres, who would count more than once in their sum. */
export interface SharedPerson {
  centerIds: string[]
  isCertified: boolean
}

/** Narrowed by the scope as `peopleByCenter` is. */
export async function sharedPeople(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<SharedPerson[]> {
  const several = presentOn(reader, scope, date)
    .select('assignment.personId')
    .groupBy('assignment.personId')
    .having('MIN(assignment.centerId) < MAX(assignment.centerId)')
  const builder = presentOn(reader, scope, date)
    .innerJoin(Person, 'person', 'person.id = assignment.personId')
    .andWhere(`assignment.personId IN (${several.getQuery()})`)
    .select('assignment.personId', 'personId')
    .addSelect('assignment.centerId', 'centerId')
    .addSelect(`CASE WHEN ${certified} THEN 1 ELSE 0 END`, 'certified')
    .distinct()
  const rows = await bulkRaw<{ personId: string; centerId: string; certified: number }>(reader, builder)
  const byPerson = new Map<string, SharedPerson>()
  for (const { personId, centerId, certified: holds } of rows) {
    const person = byPerson.get(personId)
    if (person === undefined) byPerson.set(personId, { centerIds: [centerId], isCertified: holds === 1 })
    else person.centerIds.push(centerId)
  }
  return [...byPerson.values()]
}
