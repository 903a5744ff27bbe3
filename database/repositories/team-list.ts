import { IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { TeamType } from '@domain/grassroots/vocabulary'
import { Center } from '@database/entities/center'
import { Team } from '@database/entities/team'
import { whereCenter } from '@database/repositories/of-center'
import { whereWords } from '@database/repositories/search-words'
import { NotFoundError } from '@database/storage-errors'

/** Which teams a list shows; null means all. */
export interface TeamQuery {
  /** Only those founded by then, or on a day that nobody knows. */
  cutoff: string
  text: string
  unitIds: readonly string[] | null
  kind: CenterKind | null
  centerId: string | null
  type: TeamType | null
  /** Only 三自组织. */
  selfOrganised: boolean
}

/** Narrows nothing but the cut-off. */
export const everyTeam = {
  text: '',
  unitIds: null,
  kind: null,
  centerId: null,
  type: null,
  selfOrganised: false
} as const

const sortColumns = {
  name: 'team.name',
  foundedOn: 'team.foundedOn',
  memberCount: 'team.memberCount',
  averageAge: 'team.averageAge',
  activitiesPerYear: 'team.activitiesPerYear'
} as const
type TeamSort = { key: keyof typeof sortColumns; descending: boolean }

export interface TeamWithNames {
  team: Team
  centerName: string | null
}

/** The page in the asked order, unknown values last, ties by id. */
export async function findTeams(
  reader: EntityManager,
  query: TeamQuery,
  sort: TeamSort,
  page: { offset: number; limit: number }
): Promise<TeamWithNames[]> {
  const { entities, raw } = await filtered(reader, query)
    .addSelect('center.name', 'centerName')
    .orderBy(sortColumns[sort.key], sort.descending ? 'DESC' : 'ASC', 'NULLS LAST')
    .addOrderBy('team.id')
    .offset(page.offset)
    .limit(page.limit)
    .getRawAndEntities<{ centerName: string | null }>()
  return entities.map((team, index) => ({ team, centerName: raw[index]?.centerName ?? null }))
}

/** What the figures read of all teams that the query finds; read as rows, a city has thousands. */
export async function countedTeams(
  reader: EntityManager,
  query: TeamQuery
): Promise<Pick<Team, 'type' | 'registered' | 'memberCount'>[]> {
  const rows = await filtered(reader, query)
    .select('team.type', 'type')
    .addSelect('team.registered', 'registered')
    .addSelect('team.memberCount', 'memberCount')
    .getRawMany<{ type: TeamType; registered: number; memberCount: number | null }>()
  return rows.map((row) => ({ ...row, registered: row.registered === 1 }))
}

/** @throws NotFoundError when the team is gone or in 回收站. */
export async function livingTeam(manager: EntityManager, id: string): Promise<Team> {
  const team = await manager.findOneBy(Team, { id, deletedAt: IsNull() })
  if (team === null) throw new NotFoundError()
  return team
}

function filtered(reader: EntityManager, query: TeamQuery): SelectQueryBuilder<Team> {
  const builder = reader
    .createQueryBuilder(Team, 'team')
    .leftJoin(Center, 'center', 'center.id = team.centerId')
    .where('team.deletedAt IS NULL AND (team.foundedOn IS NULL OR team.foundedOn <= :cutoff)', {
      cutoff: query.cutoff
    })
  whereWords(builder, query.text, ['team.searchText', 'center.searchText'])
  whereCenter(builder, 'team.centerId', query)
  if (query.type !== null) builder.andWhere('team.type = :type', { type: query.type })
  if (query.selfOrganised) {
    builder.andWhere("team.type IN ('self_governance', 'self_recreation', 'volunteer')")
  }
  return builder
}
