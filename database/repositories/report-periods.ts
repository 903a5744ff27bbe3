import type { EntityManager } from 'typeorm'
import type { PeriodBook } from '@domain/period/period-takes'
import { ChangeLog } from '@database/entities/change-log'
import { ProgressReport } from '@database/entities/progress-report'
import { ReportPeriod } from '@database/entities/report-period'
import { Snapshot } from '@database/entities/snapshot'
import { NotFoundError } from '@database/storage-errors'

/** The living periods, oldest first; of one year where asked. */
export function reportPeriods(manager: EntityManager, year: number | null = null): Promise<ReportPeriod[]> {
  const builder = manager
    .createQueryBuilder(ReportPeriod, 'period')
    .where('period.deletedAt IS NULL')
    .orderBy('period.period')
  if (year !== null) builder.andWhere('period.period LIKE :months', { months: `${year}-%` })
  return builder.getMany()
}

/** State by month, for the rules. */
export async function periodBook(manager: EntityManager): Promise<PeriodBook> {
  return new Map((await reportPeriods(manager)).map(({ period, state }) => [period, state]))
}

/** @throws NotFoundError */
export async function livingPeriod(manager: EntityManager, id: string): Promise<ReportPeriod> {
  const period = await manager
    .createQueryBuilder(ReportPeriod, 'period')
    .where('period.id = :id AND period.deletedAt IS NULL', { id })
    .getOne()
  if (period === null) throw new NotFoundError()
  return period
}

/** Months that a batch changed or reported for and that were locked at any time: they never change again. */
export async function frozenPeriodsIn(manager: EntityManager, batchId: string): Promise<string[]> {
  const frozen = await manager
    .createQueryBuilder(Snapshot, 'snapshot')
    .innerJoin(ReportPeriod, 'period', 'period.id = snapshot.periodId')
    .select('period.id', 'id')
    .addSelect('period.period', 'period')
    .getRawMany<{ id: string; period: string }>()
  if (frozen.length === 0) return []
  const changed = await manager
    .createQueryBuilder(ChangeLog, 'change')
    .leftJoin(ProgressReport, 'report', "change.entity = 'progress_report' AND report.id = change.entityId")
    .select('change.entityId', 'id')
    .addSelect('report.period', 'period')
    .where("change.batchId = :batchId AND change.entity IN ('report_period', 'progress_report')", { batchId })
    .getRawMany<{ id: string; period: string | null }>()
  const touched = new Set(changed.flatMap(({ id, period }) => [id, period]))
  const periods = frozen.filter(({ id, period }) => touched.has(id) || touched.has(period))
  return [...new Set(periods.map(({ period }) => period))].sort()
}
