import type { EntityManager } from 'typeorm'
import { containsText, engineOf } from '@database/engine'
import { ChangeBatch } from '@database/entities/change-batch'
import { ChangeLog } from '@database/entities/change-log'
import type { RecordedSave } from '@database/repositories/record-history'
import { NotFoundError } from '@database/storage-errors'

export interface BatchQuery {
  /** In title or actor; empty: all. */
  text: string
  /** Local days; null: open. */
  from: string | null
  to: string | null
  offset: number
  limit: number
}

/** All saves, newest first, and how many there are. */
export async function findBatches(
  reader: EntityManager,
  { text, from, to, offset, limit }: BatchQuery
): Promise<{ total: number; rows: (ChangeBatch & { changeCount: number })[] }> {
  const builder = reader.createQueryBuilder(ChangeBatch, 'batch')
  const engine = engineOf(reader.connection)
  if (text !== '') {
    builder.andWhere(
      `(${containsText(engine, 'batch.title', ':text')} OR ${containsText(engine, 'batch.actor', ':text')})`,
      { text }
    )
  }
  if (from !== null) builder.andWhere('batch.at >= :from', { from })
  if (to !== null) builder.andWhere('batch.at < :to', { to })
  const [batches, total] = await builder
    .orderBy('batch.at', 'DESC')
    .addOrderBy('batch.id', 'DESC')
    .offset(offset)
    .limit(limit)
    .getManyAndCount()
  const counts = await countChanges(
    reader,
    batches.map(({ id }) => id)
  )
  return { total, rows: batches.map((batch) => ({ ...batch, changeCount: counts.get(batch.id) ?? 0 })) }
}

/** The instant of the newest save by the clock of then; null without any. */
export async function newestSaveAt(reader: EntityManager): Promise<string | null> {
  const newest = await reader
    .createQueryBuilder(ChangeBatch, 'batch')
    .select('MAX(batch.at)', 'at')
    .getRawOne<{ at: string | null }>()
  return newest?.at ?? null
}

/** One save with at most `limit` of its changes. @throws NotFoundError */
export async function findBatch(reader: EntityManager, id: string, limit: number): Promise<RecordedSave> {
  const batch = await reader.findOneBy(ChangeBatch, { id })
  if (batch === null) throw new NotFoundError()
  const changes = await reader.find(ChangeLog, { where: { batchId: id }, order: { seq: 'ASC' }, take: limit })
  return { batch, changes }
}

async function countChanges(
  reader: EntityManager,
  batchIds: readonly string[]
): Promise<Map<string, number>> {
  if (batchIds.length === 0) return new Map()
  const rows = await reader
    .createQueryBuilder(ChangeLog, 'log')
    .select('log.batchId', 'batchId')
    .addSelect('COUNT(*)', 'count')
    .where('log.batchId IN (:...batchIds)', { batchIds })
    .groupBy('log.batchId')
    .getRawMany<{ batchId: string; count: number | string }>()
  return new Map(rows.map(({ batchId, count }) => [batchId, Number(count)]))
}

/** How many saves there ever were: none is ever removed, so an equal number means that nothing changed. */
export function countSaves(reader: EntityManager): Promise<number> {
  return reader.count(ChangeBatch)
}
