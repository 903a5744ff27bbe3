import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { CenterGroup } from '@domain/progress/coverage-matrix'
import { Center } from '@database/entities/center'
import { CenterStatusHistory } from '@database/entities/center-status-history'
import { ServiceFunction } from '@database/entities/service-function'
import { openOn } from '@database/repositories/open-on'
import { runsOn } from '@database/repositories/running-services'

interface GroupScope {
  unitIds: readonly string[] | null
  cutoff: string
  baseDay: string
  /** The functions asked for. */
  codes: readonly string[]
}

type GroupRow = Record<'open' | 'wasOpen' | 'count', number | string> &
  Record<'served' | 'hadServed' | 'undated', string | null> & { unitId: string; kind: CenterKind }

/** The centres of a scope as groups of alike ones, by kind: few rows however many centres. */
export async function coverageGroups(
  reader: EntityManager,
  { unitIds, cutoff, baseDay, codes }: GroupScope
): Promise<Record<CenterKind, CenterGroup[]>> {
  const builder = reader.createQueryBuilder(Center, 'center')
  const dated = `service.startDate IS NOT NULL AND ${runsOn('service', 'baseDay')}`
  const undated = `service.status = 'running' AND service.startDate IS NULL AND ${runsOn('service', 'baseDay')}`
  builder
    .select('center.unitId', 'unitId')
    .addSelect('center.kind', 'kind')
    .addSelect(`CASE WHEN ${openOn(builder, 'cutoff')} THEN 1 ELSE 0 END`, 'open')
    .addSelect(`CASE WHEN ${openOn(builder, 'baseDay')} THEN 1 ELSE 0 END`, 'wasOpen')
    .addSelect(codesWhere(runsOn('service', 'cutoff')), 'served')
    .addSelect(codesWhere(dated), 'hadServed')
    .addSelect(codesWhere(undated), 'undated')
    .addSelect('COUNT(*)', 'count')
    .where('center.deletedAt IS NULL')
    .groupBy('center.unitId')
    .addGroupBy('center.kind')
    .setParameters({ cutoff, baseDay, codes })
  for (const part of ['open', 'wasOpen', 'served', 'hadServed', 'undated']) builder.addGroupBy(`"${part}"`)
  if (unitIds !== null) builder.andWhere('center.unitId IN (:...unitIds)', { unitIds })
  const groups: Record<CenterKind, CenterGroup[]> = { urban: [], rural: [] }
  for (const { kind, ...row } of await builder.getRawMany<GroupRow>()) groups[kind].push(groupOf(row))
  return groups
}

/** The codes of a centre's functions that meet a condition, with commas between them; null for none. */
function codesWhere(condition: string) {
  return (query: SelectQueryBuilder<Center>) =>
    query
      .subQuery()
      .select("string_agg(service.functionCode, ',')")
      .from(ServiceFunction, 'service')
      .where('service.centerId = center.id AND service.deletedAt IS NULL')
      .andWhere('service.functionCode IN (:...codes)')
      .andWhere(condition)
}

function groupOf({
  unitId,
  open,
  wasOpen,
  served,
  hadServed,
  undated,
  count
}: Omit<GroupRow, 'kind'>): CenterGroup {
  return {
    unitId,
    open: Number(open) === 1,
    wasOpen: Number(wasOpen) === 1,
    served: codesIn(served),
    hadServed: codesIn(hadServed),
    undated: codesIn(undated),
    count: Number(count)
  }
}

const codesIn = (text: string | null): string[] => text?.split(',') ?? []

/** The first day on which a centre is known to have been in operation; null for none. */
export async function firstOpenDay(reader: EntityManager): Promise<string | null> {
  const told = await reader
    .createQueryBuilder(CenterStatusHistory, 'entry')
    .select('MIN(entry.changedOn)', 'day')
    .where("entry.toStatus = 'open' AND entry.deletedAt IS NULL")
    .getRawOne<{ day: string | null }>()
  const dated = await reader
    .createQueryBuilder(Center, 'center')
    .select('MIN(center.openDate)', 'day')
    .where('center.deletedAt IS NULL')
    .getRawOne<{ day: string | null }>()
  const days = [told?.day, dated?.day].flatMap((day) => day ?? [])
  return days.length === 0 ? null : days.reduce((one, other) => (one < other ? one : other))
}
