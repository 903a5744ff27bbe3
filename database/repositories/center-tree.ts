import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { CenterKind, CenterStatus, CenterTier } from '@domain/center/vocabulary'
import { bulkRaw } from '@database/bulk-read'
import { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'

/** What the tree is narrowed to; null means all. */
export interface TreeScope {
  kind: CenterKind | null
  unitIds: readonly string[] | null
}

export interface TreeCenter {
  id: string
  code: string
  name: string
  kind: CenterKind
  tier: CenterTier
  status: CenterStatus
}

export interface TreeCounty {
  id: string
  name: string
  code: string | null
  count: number
}

/** Centres directly in each division; divisions without any are left out. */
export async function countByDivision(reader: EntityManager, scope: TreeScope): Promise<Map<string, number>> {
  // Written without WHERE: grouped along the index of division_id the count takes 15 ms at 100 000 centres, with
  // WHERE the engine picks another index and sorts for 75 ms.
  const conditions = ['center.deletedAt IS NULL']
  if (scope.kind !== null) conditions.push('center.kind = :kind')
  if (scope.unitIds !== null) conditions.push('center.unitId IN (:...unitIds)')
  const builder = reader
    .createQueryBuilder(Center, 'center')
    .select('center.divisionId', 'id')
    .addSelect(`SUM(CASE WHEN ${conditions.join(' AND ')} THEN 1 ELSE 0 END)`, 'count')
    .groupBy('center.divisionId')
    .setParameters({ kind: scope.kind, unitIds: scope.unitIds })
  const rows = await bulkRaw<{ id: string; count: number }>(reader, builder)
  return new Map(rows.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]))
}

/** The parent of every division. */
export async function divisionParents(reader: EntityManager): Promise<Map<string, string | null>> {
  const builder = reader
    .createQueryBuilder(Division, 'division')
    .select('division.id', 'id')
    .addSelect('division.parentId', 'parentId')
    .where('division.deletedAt IS NULL')
  const rows = await bulkRaw<{ id: string; parentId: string | null }>(reader, builder)
  return new Map(rows.map(({ id, parentId }) => [id, parentId]))
}

/** Counties that hold centres, in code order. */
export async function countiesWithCenters(reader: EntityManager, scope: TreeScope): Promise<TreeCounty[]> {
  const rows = await inScope(reader, scope)
    .innerJoin(Division, 'place', 'place.id = center.divisionId')
    .innerJoin(Division, 'county', 'county.id = place.countyId')
    .select('county.id', 'id')
    .addSelect('county.shortName', 'name')
    .addSelect('county.codeStat', 'code')
    .addSelect('COUNT(*)', 'count')
    .groupBy('county.id')
    .addGroupBy('county.shortName')
    .addGroupBy('county.codeStat')
    .orderBy('county.codeStat')
    .getRawMany<Omit<TreeCounty, 'count'> & { count: number | string }>()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Centres of a county that stand under no other centre: 片区级 first, then by code. */
export function topCentersOf(
  reader: EntityManager,
  countyId: string,
  scope: TreeScope,
  limit: number
): Promise<TreeCenter[]> {
  return treeCenters(
    inScope(reader, scope)
      .innerJoin(Division, 'place', 'place.id = center.divisionId')
      .leftJoin(Center, 'parent', 'parent.id = center.parentCenterId AND parent.deletedAt IS NULL')
      .andWhere('place.countyId = :countyId AND parent.id IS NULL', { countyId })
      .orderBy("CASE WHEN center.tier = 'district' THEN 0 ELSE 1 END"),
    limit
  )
}

export function centersUnder(
  reader: EntityManager,
  centerId: string,
  scope: TreeScope,
  limit: number
): Promise<TreeCenter[]> {
  return treeCenters(
    inScope(reader, scope).andWhere('center.parentCenterId = :centerId', { centerId }),
    limit
  )
}

/** How many centres stand below each of the given ones, at any depth. */
export async function countBelow(
  reader: EntityManager,
  ids: readonly string[]
): Promise<Map<string, number>> {
  const below = new Map(ids.map((id) => [id, 0]))
  let rootOf = new Map(ids.map((id) => [id, id]))
  while (rootOf.size > 0) {
    const children = await childrenOf(reader, [...rootOf.keys()])
    const next = new Map<string, string>()
    for (const { id, parentId } of children) {
      const root = rootOf.get(parentId)
      if (root === undefined) continue
      below.set(root, (below.get(root) ?? 0) + 1)
      next.set(id, root)
    }
    rootOf = next
  }
  return below
}

/** The centre and all below it. */
export async function withCentersBelow(reader: EntityManager, id: string): Promise<string[]> {
  const ids = [id]
  for (let level = [id]; level.length > 0;) {
    level = (await childrenOf(reader, level)).map((child) => child.id)
    ids.push(...level)
  }
  return ids
}

/** Tiers fall from parent to child, so a walk down ends after four levels. */
async function childrenOf(
  reader: EntityManager,
  ids: readonly string[]
): Promise<{ id: string; parentId: string }[]> {
  const found: { id: string; parentId: string }[] = []
  for (let start = 0; start < ids.length; start += 5000) {
    const parents = ids.slice(start, start + 5000)
    found.push(
      ...(await reader
        .createQueryBuilder(Center, 'center')
        .select('center.id', 'id')
        .addSelect('center.parentCenterId', 'parentId')
        .where('center.parentCenterId IN (:...parents) AND center.deletedAt IS NULL', { parents })
        .getRawMany<{ id: string; parentId: string }>())
    )
  }
  return found
}

function inScope(reader: EntityManager, { kind, unitIds }: TreeScope): SelectQueryBuilder<Center> {
  const builder = reader.createQueryBuilder(Center, 'center').where('center.deletedAt IS NULL')
  if (kind !== null) builder.andWhere('center.kind = :kind', { kind })
  if (unitIds !== null) builder.andWhere('center.unitId IN (:...unitIds)', { unitIds })
  return builder
}

function treeCenters(builder: SelectQueryBuilder<Center>, limit: number): Promise<TreeCenter[]> {
  return builder
    .addOrderBy('center.code')
    .limit(limit)
    .select(['center.id', 'center.code', 'center.name', 'center.kind', 'center.tier', 'center.status'])
    .getMany()
}
