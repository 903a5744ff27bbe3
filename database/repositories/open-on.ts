import type { SelectQueryBuilder } from 'typeorm'
import type { Center } from '@database/entities/center'
import { CenterStatusHistory } from '@database/entities/center-status-history'

/** Whether `center` was in operation on the day of a parameter; the predicate of `wasOpenOn` in SQL. */
export function openOn(builder: SelectQueryBuilder<Center>, day: string): string {
  const told = builder
    .subQuery()
    .select('entry.toStatus')
    .from(CenterStatusHistory, 'entry')
    .where(`entry.centerId = center.id AND entry.deletedAt IS NULL AND entry.changedOn <= :${day}`)
    .orderBy('entry.changedOn', 'DESC')
    .addOrderBy('entry.id', 'DESC')
    .limit(1)
  const known = builder
    .subQuery()
    .select('1')
    .from(CenterStatusHistory, 'known')
    .where('known.centerId = center.id AND known.deletedAt IS NULL')
  const byDate = `center.openDate <= :${day} AND (center.status = 'open' OR EXISTS ${known.getQuery()})`
  return `COALESCE(${told.getQuery()}, CASE WHEN ${byDate} THEN 'open' END) = 'open'`
}
