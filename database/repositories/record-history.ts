import { type EntityManager, In } from 'typeorm'
import { ChangeBatch } from '@database/entities/change-batch'
import { ChangeLog } from '@database/entities/change-log'

/** One save of an aggregate with what it changed, in the order of the work. */
export interface RecordedSave {
  batch: ChangeBatch
  changes: ChangeLog[]
}

/** The saves that touched the record `entity` + `id` or a part of it, newest first, and how many there are. */
export async function historyOf(
  reader: EntityManager,
  root: { entity: string; id: string },
  page: { offset: number; limit: number }
): Promise<{ total: number; saves: RecordedSave[] }> {
  const touched = reader
    .createQueryBuilder()
    .subQuery()
    .select('log.batchId')
    .from(ChangeLog, 'log')
    .where('log.rootEntity = :entity AND log.rootId = :id')
    .getQuery()
  const [batches, total] = await reader
    .createQueryBuilder(ChangeBatch, 'batch')
    .where(`batch.id IN ${touched}`, { entity: root.entity, id: root.id })
    .orderBy('batch.at', 'DESC')
    .addOrderBy('batch.id', 'DESC')
    .offset(page.offset)
    .limit(page.limit)
    .getManyAndCount()
  if (batches.length === 0) return { total, saves: [] }
  const changes = await reader.find(ChangeLog, {
    where: {
      batchId: In(batches.map((batch) => batch.id)),
      rootEntity: root.entity,
      rootId: root.id
    },
    order: { seq: 'ASC' }
  })
  const saves = batches.map((batch) => ({
    batch,
    changes: changes.filter((change) => change.batchId === batch.id)
  }))
  return { total, saves }
}

/** One property of rows by id, deleted ones included, so that the history can name what is gone. */
export async function rowsOnceThere(
  reader: EntityManager,
  table: string,
  property: string,
  ids: readonly string[]
): Promise<{ id: string; value: unknown }[]> {
  if (ids.length === 0) return []
  return reader
    .createQueryBuilder(table, 'row')
    .select('row.id', 'id')
    .addSelect(`row.${property}`, 'value')
    .where('row.id IN (:...ids)', { ids: [...new Set(ids)] })
    .getRawMany<{ id: string; value: unknown }>()
}

/** The records whose history a batch stands in. */
export async function batchRoots(
  reader: EntityManager,
  batchId: string
): Promise<{ entity: string; id: string }[]> {
  return reader
    .createQueryBuilder(ChangeLog, 'log')
    .select('log.rootEntity', 'entity')
    .addSelect('log.rootId', 'id')
    .distinct(true)
    .where('log.batchId = :batchId', { batchId })
    .getRawMany<{ entity: string; id: string }>()
}
