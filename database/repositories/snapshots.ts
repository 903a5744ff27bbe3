import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import { ReportPeriod } from '@database/entities/report-period'
import { Snapshot } from '@database/entities/snapshot'

export interface PeriodSnapshot {
  period: ReportPeriod
  snapshot: Snapshot
}

/** The snapshot of the period locked with this cut-off date. */
export function snapshotWithCutoff(reader: EntityManager, cutoff: string): Promise<PeriodSnapshot | null> {
  return pair(reader, (query) => query.andWhere('period.cutoff = :cutoff', { cutoff }))
}

/** The snapshot of a period. */
export function snapshotOfPeriod(reader: EntityManager, periodId: string): Promise<PeriodSnapshot | null> {
  return pair(reader, (query) => query.andWhere('period.id = :periodId', { periodId }))
}

/** The last snapshot of the year before a day: 上次通报. */
export function snapshotBefore(
  reader: EntityManager,
  year: number,
  cutoff: string
): Promise<PeriodSnapshot | null> {
  return pair(reader, (query) =>
    query
      .andWhere('period.cutoff < :cutoff AND period.period LIKE :months', { cutoff, months: `${year}-%` })
      .orderBy('period.cutoff', 'DESC')
  )
}

async function pair(
  reader: EntityManager,
  narrow: (query: SelectQueryBuilder<ReportPeriod>) => SelectQueryBuilder<ReportPeriod>
): Promise<PeriodSnapshot | null> {
  const locked = reader
    .createQueryBuilder(ReportPeriod, 'period')
    .where("period.deletedAt IS NULL AND period.state = 'locked'")
  const period = await narrow(locked).getOne()
  if (period === null) return null
  const snapshot = await reader
    .createQueryBuilder(Snapshot, 'snapshot')
    .where('snapshot.deletedAt IS NULL AND snapshot.periodId = :id', { id: period.id })
    .getOne()
  return snapshot === null ? null : { period, snapshot }
}
