import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { CenterStatus } from '@domain/center/vocabulary'
import type { ProjectStage } from '@domain/project/vocabulary'
import { containsText, engineOf, textPosition } from '@database/engine'
import type { BusinessRow } from '@database/entities/business-row'
import { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { Person } from '@database/entities/person'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { UpgradeProject } from '@database/entities/upgrade-project'
import type { EntityClass } from '@database/row-values'

/** Words as `normaliseText` leaves them; all must be met. */
export interface SearchQuery {
  words: readonly string[]
  limit: number
}

export interface FoundCenter {
  id: string
  code: string
  name: string
  status: CenterStatus
  town: string | null
}

export async function searchCenters(reader: EntityManager, query: SearchQuery): Promise<FoundCenter[]> {
  const ids = await idsOf(reader, Center, query)
  if (ids.length === 0) return []
  const rows = await reader
    .createQueryBuilder(Center, 'center')
    .innerJoin(Division, 'division', 'division.id = center.divisionId')
    .leftJoin(Division, 'town', 'town.id = division.townId')
    .select('center.id', 'id')
    .addSelect('center.code', 'code')
    .addSelect('center.name', 'name')
    .addSelect('center.status', 'status')
    .addSelect('town.shortName', 'town')
    .where('center.id IN (:...ids)', { ids })
    .getRawMany<FoundCenter>()
  return inOrder(rows, ids)
}

export interface FoundProject {
  id: string
  projectNo: string
  name: string
  stage: ProjectStage
}

export async function searchProjects(reader: EntityManager, query: SearchQuery): Promise<FoundProject[]> {
  const ids = await idsOf(reader, UpgradeProject, query)
  if (ids.length === 0) return []
  const rows = await reader
    .createQueryBuilder(UpgradeProject, 'project')
    .where('project.id IN (:...ids)', { ids })
    .getMany()
  return inOrder(rows, ids)
}

export interface FoundPerson {
  id: string
  name: string
  /** The centre of the main post on the day; null without one. */
  centerName: string | null
}

export async function searchPersons(
  reader: EntityManager,
  query: SearchQuery,
  day: string
): Promise<FoundPerson[]> {
  const ids = await idsOf(reader, Person, query)
  if (ids.length === 0) return []
  const rows = await reader
    .createQueryBuilder(Person, 'person')
    .leftJoin(
      StaffAssignment,
      'post',
      `post.personId = person.id AND post.deletedAt IS NULL AND post.mainPost = 1
       AND post.validFrom <= :day AND (post.validTo IS NULL OR post.validTo >= :day)`,
      { day }
    )
    .leftJoin(Center, 'center', 'center.id = post.centerId')
    .select('person.id', 'id')
    .addSelect('person.name', 'name')
    .addSelect('MIN(center.name)', 'centerName')
    .where('person.id IN (:...ids)', { ids })
    .groupBy('person.id')
    .addGroupBy('person.name')
    .getRawMany<FoundPerson>()
  return inOrder(rows, ids)
}

/** The best hits first: where the first word stands nearest to the beginning, that is in the name. */
async function idsOf<E extends BusinessRow & { searchText: string }>(
  reader: EntityManager,
  entity: EntityClass<E>,
  { words, limit }: SearchQuery
): Promise<string[]> {
  const engine = engineOf(reader.connection)
  const builder: SelectQueryBuilder<E> = reader
    .createQueryBuilder(entity, 'hit')
    .select('hit.id', 'id')
    .where('hit.deletedAt IS NULL')
  words.forEach((word, index) => {
    const name = `word${index}`
    builder.andWhere(containsText(engine, 'hit.searchText', `:${name}`), { [name]: word })
  })
  const rows = await builder
    .orderBy(textPosition(engine, 'hit.searchText', ':word0'))
    .addOrderBy('hit.id')
    .limit(limit)
    .getRawMany<{ id: string }>()
  return rows.map(({ id }) => id)
}

function inOrder<Row extends { id: string }>(rows: readonly Row[], ids: readonly string[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
