import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { CenterKind, CenterTier } from '@domain/center/vocabulary'
import type { UrbanRuralClass } from '@domain/division/vocabulary'
import { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { HeadcountNorm } from '@database/entities/headcount-norm'
import { Person } from '@database/entities/person'
import { ServiceFunction } from '@database/entities/service-function'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { centersFound, everyCenter, type CenterQuery } from '@database/repositories/center-query'

/** Which centres a staffing figure speaks of; null means all. Only 运营中 owes staff. */
export type StaffingScope = Pick<CenterQuery, 'unitIds' | 'kind'> &
  Partial<Pick<CenterQuery, 'text' | 'division' | 'ids'>>

/** What the norms count of one centre in operation. */
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

export async function staffedCenters(
  reader: EntityManager,
  scope: StaffingScope
): Promise<StaffedCenterRow[]> {
  const rows = await centersFound(reader, { ...everyCenter, ...scope, statuses: ['open'] }, 'hits')
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
    .orderBy('center.code')
    .getRawMany<Omit<StaffedCenterRow, 'places'>>()
  const places = await placesByCenter(reader)
  return rows.map((row) => ({ ...row, places: places.get(row.id) ?? null }))
}

/** One person at one post on the day asked for. */
export interface PresentRow {
  centerId: string
  postId: string
  fteTenths: number
  personId: string
  certificate: string | null
  certificateValidTo: string | null
}

/** Everybody on post on the day in the centres of units, kind and ids; the rest of the scope narrows no further. */
export async function presentOn(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<PresentRow[]> {
  const builder = reader
    .createQueryBuilder(StaffAssignment, 'assignment')
    .innerJoin(Center, 'center', 'center.id = assignment.centerId')
    .innerJoin(Person, 'person', 'person.id = assignment.personId AND person.deletedAt IS NULL')
    .select('assignment.centerId', 'centerId')
    .addSelect('assignment.postId', 'postId')
    .addSelect('assignment.fteTenths', 'fteTenths')
    .addSelect('assignment.personId', 'personId')
    .addSelect('person.certificate', 'certificate')
    .addSelect('person.certificateValidTo', 'certificateValidTo')
    .andWhere('assignment.deletedAt IS NULL AND assignment.validFrom <= :date', { date })
    .andWhere('(assignment.validTo IS NULL OR assignment.validTo >= :date)')
  return inScope(builder, scope).getRawMany<PresentRow>()
}

/** All norms, in force or not: the rules choose by date. */
export async function headcountNorms(reader: EntityManager): Promise<HeadcountNorm[]> {
  return reader
    .createQueryBuilder(HeadcountNorm, 'norm')
    .where('norm.deletedAt IS NULL')
    .orderBy('norm.seq')
    .getMany()
}

function inScope<E extends object>(
  builder: SelectQueryBuilder<E>,
  { unitIds, kind, ids }: StaffingScope
): SelectQueryBuilder<E> {
  builder.andWhere("center.deletedAt IS NULL AND center.status = 'open'")
  if (unitIds !== null) builder.andWhere('center.unitId IN (:...unitIds)', { unitIds })
  if (kind !== null) builder.andWhere('center.kind = :kind', { kind })
  if (ids) builder.andWhere('center.id IN (:...ids)', { ids })
  return builder
}

/** F06 日间照料/养老 and F07 托幼/托育 count in places. Source: domain §1.3. */
async function placesByCenter(reader: EntityManager): Promise<Map<string, number>> {
  const rows = await reader
    .createQueryBuilder(ServiceFunction, 'service')
    .select('service.centerId', 'centerId')
    .addSelect('SUM(service.capacity)', 'places')
    .where("service.functionCode IN ('F06', 'F07') AND service.deletedAt IS NULL")
    .andWhere("service.status = 'running' AND service.capacity IS NOT NULL")
    .groupBy('service.centerId')
    .getRawMany<{ centerId: string; places: number | string }>()
  return new Map(rows.map(({ centerId, places }) => [centerId, Number(places)]))
}
