import type { EntityManager } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import { Center } from '@database/entities/center'
import { ServiceFunction } from '@database/entities/service-function'

/** How many centres in operation serve each function on a day, by kind; the predicate of `isRunningOn` in SQL. */
export async function coverageFacts(
  reader: EntityManager,
  scope: { unitIds: readonly string[] | null; date: string }
): Promise<{
  open: Record<CenterKind, number>
  covered: CoveredCount[]
  allFive: Record<CenterKind, number>
}> {
  const open = await countOpen(reader, scope.unitIds)
  const running = reader
    .createQueryBuilder(ServiceFunction, 'service')
    .innerJoin(
      Center,
      'center',
      "center.id = service.centerId AND center.deletedAt IS NULL AND center.status = 'open'"
    )
    .where('service.deletedAt IS NULL')
    .andWhere('(service.startDate IS NULL OR service.startDate <= :date)', { date: scope.date })
    .andWhere('(service.stopDate IS NULL OR service.stopDate >= :date)')
    .andWhere(
      "(service.status = 'running' OR (service.status = 'configured' AND service.startDate IS NOT NULL AND service.stopDate IS NOT NULL))"
    )
  if (scope.unitIds !== null) running.andWhere('center.unitId IN (:...unitIds)', { unitIds: scope.unitIds })
  const covered = await running
    .clone()
    .select('center.kind', 'kind')
    .addSelect('service.functionCode', 'functionCode')
    .addSelect('COUNT(DISTINCT center.id)', 'count')
    .groupBy('center.kind')
    .addGroupBy('service.functionCode')
    .getRawMany<CoveredCount>()
  const five = await running
    .clone()
    .select('center.kind', 'kind')
    .addSelect('center.id', 'id')
    .andWhere("service.functionCode IN ('F01', 'F02', 'F03', 'F04', 'F05')")
    .groupBy('center.kind')
    .addGroupBy('center.id')
    .having('COUNT(DISTINCT service.functionCode) = 5')
    .getRawMany<{ kind: CenterKind }>()
  const allFive = { urban: 0, rural: 0 }
  for (const { kind } of five) allFive[kind] += 1
  return { open, covered: covered.map((row) => ({ ...row, count: Number(row.count) })), allFive }
}

export interface CoveredCount {
  kind: CenterKind
  functionCode: string
  count: number
}

async function countOpen(
  reader: EntityManager,
  unitIds: readonly string[] | null
): Promise<Record<CenterKind, number>> {
  const builder = reader
    .createQueryBuilder(Center, 'center')
    .select('center.kind', 'kind')
    .addSelect('COUNT(*)', 'count')
    .where("center.deletedAt IS NULL AND center.status = 'open'")
    .groupBy('center.kind')
  if (unitIds !== null) builder.andWhere('center.unitId IN (:...unitIds)', { unitIds })
  const rows = await builder.getRawMany<{ kind: CenterKind; count: number | string }>()
  const open = { urban: 0, rural: 0 }
  for (const { kind, count } of rows) open[kind] = Number(count)
  return open
}
