import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm'
import { addDays } from '@domain/calendar/day-count'
import { groupBy } from '@domain/group-by'
import { normaliseText } from '@domain/search/normalise-text'
import { expiringDays, type CertificateState } from '@domain/staffing/certificate'
import type { AbsenceKind, Standing } from '@domain/staffing/vocabulary'
import { containsText, engineOf } from '@database/engine'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { Post } from '@database/entities/post'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { centersFound, everyCenter, type CenterQuery } from '@database/repositories/center-query'
import { absencesOn, awayAt, heldAt, presentAt } from '@database/repositories/staff-presence'

/** Which persons a list shows; null means all. */
export interface PersonQuery {
  text: string
  date: string
  /** Centres at which a post is held on the day; null: wherever, or nowhere. */
  centers: CenterQuery | null
  identity: string | null
  certificate: CertificateState | null
  standing: Standing | null
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

/** Those of the ids, whatever became of them since. */
export function personsById(reader: EntityManager, ids: readonly string[]): Promise<Person[]> {
  return reader.findBy(Person, { id: In([...ids]) })
}

export interface HeldPost {
  assignmentId: string
  personId: string
  centerId: string
  centerName: string
  postName: string
  fteTenths: number
  /** Why the person is away from it on the day; null when present. */
  absence: AbsenceKind | null
}

/** What each of the persons does on the day, the main post first. */
export async function postsHeldOn(
  reader: EntityManager,
  personIds: readonly string[],
  date: string
): Promise<Map<string, HeldPost[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await reader
    .createQueryBuilder(StaffAssignment, 'held')
    .innerJoin(Center, 'center', 'center.id = held.centerId')
    .innerJoin(Post, 'post', 'post.id = held.postId')
    .select('held.id', 'assignmentId')
    .addSelect('held.personId', 'personId')
    .addSelect('held.centerId', 'centerId')
    .addSelect('held.fteTenths', 'fteTenths')
    .addSelect('center.name', 'centerName')
    .addSelect('post.name', 'postName')
    .where('held.personId IN (:...personIds)', { personIds })
    .andWhere(heldAt('held'), { date })
    .orderBy('held.mainPost', 'DESC')
    .addOrderBy('held.fteTenths', 'DESC')
    .addOrderBy('held.id')
    .getRawMany<Omit<HeldPost, 'absence'>>()
  const absences = await absencesOn(
    reader,
    rows.map(({ assignmentId }) => assignmentId),
    date
  )
  const posts = rows.map((row) => ({ ...row, absence: absences.get(row.assignmentId) ?? null }))
  return groupBy(posts, ({ personId }) => personId)
}

function filtered(reader: EntityManager, query: PersonQuery): SelectQueryBuilder<Person> {
  const engine = engineOf(reader.connection)
  const builder = reader
    .createQueryBuilder(Person, 'person')
    .where('person.deletedAt IS NULL AND person.erasedOn IS NULL')
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
  if (query.centers !== null || query.standing !== null) whereAtPost(reader, builder, query)
  return builder
}

/** Holds a post there on the day, and stands at it or not as asked; 未在岗 is who holds none. */
function whereAtPost(
  reader: EntityManager,
  builder: SelectQueryBuilder<Person>,
  { date, centers, standing }: PersonQuery
): void {
  if (standing === 'off' && centers !== null) {
    builder.andWhere('1 = 0')
    return
  }
  const places = centersFound(reader, centers ?? everyCenter, 'hits').select('center.id')
  const there = builder
    .subQuery()
    .select('there.personId')
    .from(StaffAssignment, 'there')
    .where(standing === 'present' ? presentAt(builder, 'there') : heldAt('there'))
    .andWhere(`there.centerId IN (${places.getQuery()})`)
  if (standing === 'away') there.andWhere(awayAt(builder, 'there'))
  builder
    .andWhere(`person.id ${standing === 'off' ? 'NOT IN' : 'IN'} ${there.getQuery()}`)
    .setParameters({ ...places.getParameters(), date })
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
    .where('share.personId = person.id')
    .andWhere(presentAt(query, 'share'))
}
