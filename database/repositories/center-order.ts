import type { SelectQueryBuilder } from 'typeorm'
import { centerForms, centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'
import type { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { ReportingUnit } from '@database/entities/reporting-unit'

/** `place`: county, town, village in the order of the division codes; `unit`: the office's own order. */
export type CenterOrderKey =
  | 'code'
  | 'name'
  | 'kind'
  | 'tier'
  | 'form'
  | 'status'
  | 'place'
  | 'unit'
  | 'areaGross'
  | 'areaIndoor'
  | 'areaOffice'
  | 'areaService'
  | 'serviceShare'
  | 'servedPop'
  | 'openDate'
  | 'managerName'
  | 'starLevel'
  | 'updatedAt'

export interface CenterOrder {
  key: CenterOrderKey
  descending: boolean
}

type Term = { sql: string; direction: 'ASC' | 'DESC' }

/** Orders `center`; what is unknown comes last either way, ties by code. `backwards` turns the whole order round. */
export function orderCenters(
  builder: SelectQueryBuilder<Center>,
  { key, descending }: CenterOrder,
  backwards: boolean
): void {
  // Outer joins, though both always exist: they keep the engine reading along the narrow index of the list.
  if (key === 'place') builder.leftJoin(Division, 'place', 'place.id = center.divisionId')
  if (key === 'unit') builder.leftJoin(ReportingUnit, 'unit', 'unit.id = center.unitId')
  for (const { sql, direction } of termsOf(key, descending ? 'DESC' : 'ASC')) {
    builder.addOrderBy(sql, backwards === (direction === 'ASC') ? 'DESC' : 'ASC')
  }
}

function termsOf(key: CenterOrderKey, direction: Term['direction']): Term[] {
  if (key === 'code') return [{ sql: 'center.code', direction }]
  const unknown = unknownWhen[key]
  return [
    ...(unknown === undefined ? [] : [{ sql: unknown, direction: 'ASC' as const }]),
    { sql: valueOf[key], direction },
    { sql: 'center.code', direction: 'ASC' }
  ]
}

const valueOf: Readonly<Record<Exclude<CenterOrderKey, 'code'>, string>> = {
  name: 'center.name',
  kind: rank('center.kind', codesOf(centerKinds)),
  tier: rank('center.tier', codesOf(centerTiers)),
  form: rank('center.form', codesOf(centerForms)),
  status: rank('center.status', codesOf(centerStatuses)),
  place: 'place.codeStat',
  unit: 'unit.chartOrder',
  areaGross: 'center.areaGross',
  areaIndoor: 'center.areaIndoor',
  areaOffice: 'center.areaOffice',
  areaService: 'center.areaService',
  serviceShare: 'center.areaService * 1.0 / NULLIF(center.areaOffice + center.areaService, 0)',
  servedPop: 'center.servedPop',
  openDate: 'center.openDate',
  managerName: 'center.managerName',
  starLevel: 'center.starLevel',
  updatedAt: 'center.updatedAt'
}

/** 1 for rows without the value, so that they sort behind the others. */
const unknownWhen: Partial<Record<CenterOrderKey, string>> = {
  form: isNull('center.form'),
  place: isNull('place.codeStat'),
  areaGross: isNull('center.areaGross'),
  areaIndoor: isNull('center.areaIndoor'),
  areaOffice: isNull('center.areaOffice'),
  areaService: isNull('center.areaService'),
  serviceShare: isNull('NULLIF(center.areaOffice + center.areaService, 0)'),
  servedPop: isNull('center.servedPop'),
  openDate: isNull('center.openDate'),
  managerName: "CASE WHEN center.managerName = '' THEN 1 ELSE 0 END",
  starLevel: isNull('center.starLevel')
}

function isNull(sql: string): string {
  return `CASE WHEN ${sql} IS NULL THEN 1 ELSE 0 END`
}

/** Words sort in the order of their vocabulary: 片区级 before 社区级 before 小区级. */
function rank(column: string, codes: readonly string[]): string {
  return `CASE ${column} ${codes.map((code, index) => `WHEN '${code}' THEN ${index}`).join(' ')} END`
}
