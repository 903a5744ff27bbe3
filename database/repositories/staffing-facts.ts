import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { CenterKind, CenterTier } from '@domain/center/vocabulary'
import type { UrbanRuralClass } from '@domain/division/vocabulary'
import type { PresentAtPost } from '@domain/staffing/center-staffing'
import { bulkRaw } from '@database/bulk-read'
import { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { HeadcountNorm } from '@database/entities/headcount-norm'
import { Person } from '@database/entities/person'
import { ServiceFunction } from '@database/entities/service-function'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { awayAt, heldAt } from '@database/repositories/staff-presence'
import { centersFound, everyCenter, type CenterQuery } from '@database/repositories/center-query'
import { runsOn } from '@database/repositories/running-services'

/** Which centres a staffing figure speaks of; null means all. Only those in operation on its day owe staff. */
export type StaffingScope = Pick<CenterQuery, 'unitIds' | 'kind'> &
  Partial<Pick<CenterQuery, 'text' | 'division' | 'ids'>>

/** What the norms count of one centre. */
export interface StaffedCenterRow {
  id: string
  code: string
  name: string
  kind: CenterKind
  tier: CenterTier
  unitId: string
  urClass: UrbanRuralClass | null
  servedPop: number | null
  servedHouseholds: number | null
  /** Σ capacity of day care and child care (床位、托位); null where none is known. */
  places: number | null
}

/**
 * The centres in operation on the day.
 * @param withPlaces reads `places`, which costs a walk over all functions; else it is null.
 */
export async function staffedCenters(
  reader: EntityManager,
  scope: StaffingScope,
  date: string,
  { withPlaces }: { withPlaces: boolean }
): Promise<StaffedCenterRow[]> {
  const builder = centersFound(reader, { ...everyCenter, ...scope, openOn: [date] }, 'hits')
    .innerJoin(Division, 'division', 'division.id = center.divisionId')
    .select('center.id', 'id')
    .addSelect('center.code', 'code')
    .addSelect('center.name', 'name')
    .addSelect('center.kind', 'kind')
    .addSelect('center.tier', 'tier')
    .addSelect('center.unitId', 'unitId')
    .addSelect('division.urClass', 'urClass')
    .addSelect('center.servedPop', 'servedPop')
    .addSelect('center.servedHouseholds', 'servedHouseholds')
    .addSelect('NULL', 'places')
    .orderBy('center.code')
  const rows = await bulkRaw<StaffedCenterRow>(reader, builder)
  if (withPlaces) {
    const places = await placesByCenter(reader, date)
    for (const row of rows) row.places = places.get(row.id) ?? null
  }
  return rows
}

/**
 * Who is on post on the day, by centre, added up in SQL: the posts named one by one, all others together. Units and ids
 * of the scope narrow it, the rest does not. Those away are taken off afterwards: to look at each assignment whether its
 * holder is away takes as long as all else.
 */
export async function presentByCenter(
  reader: EntityManager,
  scope: StaffingScope,
  date: string,
  postIds: readonly string[]
): Promise<Map<string, PresentAtPost[]>> {
  const held = heldOn(reader, scope, date)
  const away = heldOn(reader, scope, date)
  away.andWhere(awayAt(away, 'assignment'))
  const [holding, missing] = await Promise.all(
    [held, away].map((builder) => shareSums(reader, builder, postIds))
  )
  const off = new Map((missing ?? []).map((row) => [row.centerId, row]))
  const present = new Map<string, PresentAtPost[]>()
  for (const row of holding ?? []) {
    const less = (name: string): number => (row[name] ?? 0) - (off.get(row.centerId)?.[name] ?? 0)
    const posts: PresentAtPost[] = postIds.map((postId, index) => ({
      postId,
      fteTenths: less(`post${index}`)
    }))
    const named = posts.reduce((sum, { fteTenths }) => sum + fteTenths, 0)
    posts.push({ postId: null, fteTenths: less('all') - named })
    present.set(row.centerId, posts)
  }
  return present
}

type ShareSums = { centerId: string } & Record<string, number>

/** Σ FTE of the assignments by centre: `all`, and of each post named `post0`, `post1` … */
function shareSums(
  reader: EntityManager,
  builder: SelectQueryBuilder<StaffAssignment>,
  postIds: readonly string[]
): Promise<ShareSums[]> {
  builder
    .select('assignment.centerId', 'centerId')
    .addSelect('SUM(assignment.fteTenths)', 'all')
    .groupBy('assignment.centerId')
  postIds.forEach((postId, index) => {
    const atPost = `CASE WHEN assignment.postId = :post${index} THEN assignment.fteTenths ELSE 0 END`
    builder.addSelect(`SUM(${atPost})`, `post${index}`).setParameter(`post${index}`, postId)
  })
  return bulkRaw<ShareSums>(reader, builder)
}

/** All norms, in force or not: the rules choose by date. */
export async function headcountNorms(reader: EntityManager): Promise<HeadcountNorm[]> {
  return reader
    .createQueryBuilder(HeadcountNorm, 'norm')
    .where('norm.deletedAt IS NULL')
    .orderBy('norm.seq')
    .getMany()
}

/** At whose posts somebody stands on the day. */
export function presentOn(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): SelectQueryBuilder<StaffAssignment> {
  const builder = heldOn(reader, scope, date)
  return builder.andWhere(`NOT ${awayAt(builder, 'assignment')}`)
}

/** Whose posts are held on the day. Of deleted persons there are few: as a list they cost less than a look at each. */
function heldOn(
  reader: EntityManager,
  { unitIds, ids }: StaffingScope,
  date: string
): SelectQueryBuilder<StaffAssignment> {
  const builder = reader.createQueryBuilder(StaffAssignment, 'assignment')
  const deleted = builder
    .subQuery()
    .select('gone.id')
    .from(Person, 'gone')
    .where('gone.deletedAt IS NOT NULL')
  builder.where(heldAt('assignment'), { date }).andWhere(`assignment.personId NOT IN ${deleted.getQuery()}`)
  if (ids) builder.andWhere('assignment.centerId IN (:...ids)', { ids })
  if (unitIds !== null) {
    const centers = builder
      .subQuery()
      .select('center.id')
      .from(Center, 'center')
      .where('center.deletedAt IS NULL AND center.unitId IN (:...unitIds)')
    builder.andWhere(`assignment.centerId IN ${centers.getQuery()}`, { unitIds })
  }
  return builder
}

/** F06 日间照料/养老 and F07 托幼/托育 count in places. Source: domain §1.3. */
async function placesByCenter(reader: EntityManager, date: string): Promise<Map<string, number>> {
  const builder = reader
    .createQueryBuilder(ServiceFunction, 'service')
    .select('service.centerId', 'centerId')
    .addSelect('SUM(service.capacity)', 'places')
    .where("service.functionCode IN ('F06', 'F07') AND service.deletedAt IS NULL")
    .andWhere(`${runsOn('service', 'date')} AND service.capacity IS NOT NULL`, { date })
    .groupBy('service.centerId')
  const rows = await bulkRaw<{ centerId: string; places: number }>(reader, builder)
  return new Map(rows.map(({ centerId, places }) => [centerId, places]))
}
