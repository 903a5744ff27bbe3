import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { addDays } from '@domain/calendar/day-count'
import type { CenterKind } from '@domain/center/vocabulary'
import { normaliseText } from '@domain/search/normalise-text'
import { expiringDays, type CertificateState } from '@domain/staffing/certificate'
import { containsText, engineOf } from '@database/engine'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { Post } from '@database/entities/post'
import { StaffAssignment } from '@database/entities/staff-assignment'

/** Which persons a list shows; null means all. A place narrows to those on post there on the day. */
export interface PersonQuery {
  text: string
  date: string
  centerId: string | null
  /** Units with their subtrees already resolved. */
  unitIds: readonly string[] | null
  kind: CenterKind | null
  identity: string | null
  certificate: CertificateState | null
}

/** Columns by which the list sorts; null is Σ FTE on the day. */
const sortColumns = {
  name: 'person.name',
  sex: 'person.sex',
  birthYear: 'person.birthYear',
  identity: 'person.identity',
  certificateValidTo: 'person.certificateValidTo',
  fteTenths: null
} as const
type PersonSort = { key: keyof typeof sortColumns; descending: boolean }

export function countPersons(reader: EntityManager, query: PersonQuery): Promise<number> {
  return filtered(reader, query).getCount()
}

/** The page in the asked order, unknown values last, ties by name and id. */
export async function findPersons(
  reader: EntityManager,
  query: PersonQuery,
  sort: PersonSort,
  page: { offset: number; limit: number }
): Promise<Person[]> {
  const builder = filtered(reader, query)
  const column = sortColumns[sort.key]
  if (column === null) builder.addSelect(fteOn, 'fteOn').setParameter('date', query.date)
  return builder
    .orderBy(column ?? 'fteOn', sort.descending ? 'DESC' : 'ASC', 'NULLS LAST')
    .addOrderBy('person.name')
    .addOrderBy('person.id')
    .offset(page.offset)
    .limit(page.limit)
    .getMany()
}

export interface HeldPost {
  personId: string
  centerId: string
  centerName: string
  postName: string
  fteTenths: number
}

/** What each of the persons does on the day, the main post first. */
export async function postsHeldOn(
  reader: EntityManager,
  personIds: readonly string[],
  date: string
): Promise<Map<string, HeldPost[]>> {
  const byPerson = new Map<string, HeldPost[]>()
  if (personIds.length === 0) return byPerson
  const rows = await reader
    .createQueryBuilder(StaffAssignment, 'held')
    .innerJoin(Center, 'center', 'center.id = held.centerId')
    .innerJoin(Post, 'post', 'post.id = held.postId')
    .select('held.personId', 'personId')
    .addSelect('held.centerId', 'centerId')
    .addSelect('held.fteTenths', 'fteTenths')
    .addSelect('center.name', 'centerName')
    .addSelect('post.name', 'postName')
    .where('held.personId IN (:...personIds) AND held.deletedAt IS NULL', { personIds })
    .andWhere('held.validFrom <= :date AND (held.validTo IS NULL OR held.validTo >= :date)', { date })
    .orderBy('held.mainPost', 'DESC')
    .addOrderBy('held.fteTenths', 'DESC')
    .addOrderBy('held.id')
    .getRawMany<HeldPost>()
  for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row])
  return byPerson
}

function filtered(reader: EntityManager, query: PersonQuery): SelectQueryBuilder<Person> {
  const engine = engineOf(reader.connection)
  const builder = reader.createQueryBuilder(Person, 'person').where('person.deletedAt IS NULL')
  query.text
    .split(/\s+/u)
    .map(normaliseText)
    .filter((word) => word !== '')
    .forEach((word, index) => {
      const name = `word${index}`
      builder.andWhere(containsText(engine, 'person.searchText', `:${name}`), { [name]: word })
    })
  if (query.identity !== null) builder.andWhere('person.identity = :identity', { identity: query.identity })
  if (query.certificate !== null) whereCertificate(builder, query.certificate, query.date)
  if (query.centerId !== null || query.unitIds !== null || query.kind !== null) wherePlace(builder, query)
  return builder
}

function wherePlace(builder: SelectQueryBuilder<Person>, query: PersonQuery): void {
  if (query.unitIds?.length === 0) {
    builder.andWhere('1 = 0')
    return
  }
  const there = builder
    .subQuery()
    .select('there.personId')
    .from(StaffAssignment, 'there')
    .innerJoin(Center, 'center', 'center.id = there.centerId AND center.deletedAt IS NULL')
    .where('there.deletedAt IS NULL')
    .andWhere('there.validFrom <= :date AND (there.validTo IS NULL OR there.validTo >= :date)')
  if (query.centerId !== null) there.andWhere('there.centerId = :centerId')
  if (query.unitIds !== null) there.andWhere('center.unitId IN (:...unitIds)')
  if (query.kind !== null) there.andWhere('center.kind = :kind')
  const { date, centerId, unitIds, kind } = query
  builder.andWhere(`person.id IN ${there.getQuery()}`).setParameters({ date, centerId, unitIds, kind })
}

/** The same states as the domain's `certificateState`. */
function whereCertificate(builder: SelectQueryBuilder<Person>, state: CertificateState, date: string): void {
  const conditions: Record<CertificateState, string> = {
    none: 'person.certificate IS NULL',
    expired: 'person.certificate IS NOT NULL AND person.certificateValidTo < :date',
    expiring:
      'person.certificate IS NOT NULL AND person.certificateValidTo >= :date AND person.certificateValidTo <= :soon',
    valid:
      'person.certificate IS NOT NULL AND (person.certificateValidTo IS NULL OR person.certificateValidTo > :soon)'
  }
  builder.andWhere(`(${conditions[state]})`, { date, soon: addDays(date, expiringDays) })
}

function fteOn(query: SelectQueryBuilder<Person>): SelectQueryBuilder<StaffAssignment> {
  return query
    .subQuery()
    .select('COALESCE(SUM(share.fteTenths), 0)')
    .from(StaffAssignment, 'share')
    .where('share.personId = person.id AND share.deletedAt IS NULL')
    .andWhere('share.validFrom <= :date AND (share.validTo IS NULL OR share.validTo >= :date)')
}
