import { businessEntities } from '@database/entities'
import type { BusinessRow } from '@database/entities/business-row'
import { ChangeBatch } from '@database/entities/change-batch'
import { ChangeLog } from '@database/entities/change-log'
import type { EntityClass } from '@database/row-values'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import type { Work } from '@database/work'

/** What one batch did to one row. */
interface TouchedRow {
  entity: EntityClass<BusinessRow>
  id: string
  root: { entity: string; id: string }
  /** In the order in which they happened. */
  changes: ChangeLog[]
  /** The revision that the batch left behind. */
  revision: number
}

/**
 * Undoes a batch row by row, each by compare-and-set: inserted rows go to 回收站, deleted ones come back, changed
 * fields get their old values. All or nothing. Run it in a unit of work with `undoOf: batchId`; that batch can be
 * undone in turn.
 *
 * Throws ConflictError naming what was changed since, when the batch was undone already, or when it holds nothing
 * that can be undone (bulk loads, settings); NotFoundError for an unknown batch.
 */
export async function undoBatch(work: Work, batchId: string): Promise<void> {
  const batch = await work.manager.findOneBy(ChangeBatch, { id: batchId })
  if (batch === null) throw new NotFoundError('找不到这一步操作，请刷新历史记录')
  if (batch.undoneBy !== null) throw new ConflictError(null, `“${batch.title}”已经撤销过了`)
  const rows = await touchedRows(work, batch)
  await assertUntouchedSince(work, batch, rows)
  for (const row of rows.reverse()) await undoRow(work, row)
  await work.manager.update(ChangeBatch, { id: batchId }, { undoneBy: work.batchId })
}

async function touchedRows(work: Work, batch: ChangeBatch): Promise<TouchedRow[]> {
  const changes = await work.manager.find(ChangeLog, { where: { batchId: batch.id }, order: { seq: 'ASC' } })
  const rows = new Map<string, TouchedRow>()
  for (const change of changes) {
    const entity = classOf(work, change.entity)
    if (entity === undefined) throw new ConflictError(null, `“${batch.title}”改的是设置，请到设置里改回`)
    const key = `${change.entity} ${change.entityId}`
    const row = rows.get(key) ?? {
      entity,
      id: change.entityId,
      root: { entity: change.rootEntity, id: change.rootId },
      changes: [],
      revision: 0
    }
    row.changes.push(change)
    row.revision = Math.max(row.revision, change.revisionAfter ?? 0)
    rows.set(key, row)
  }
  if (rows.size === 0) throw new ConflictError(null, `“${batch.title}”没有可以撤销的内容`)
  return [...rows.values()]
}

async function assertUntouchedSince(work: Work, batch: ChangeBatch, rows: TouchedRow[]): Promise<void> {
  const since: string[] = []
  const roots = new Map<string, TouchedRow['root']>()
  for (const { entity, id, revision, root } of rows) {
    const current = await work.manager
      .createQueryBuilder(entity, 'row')
      .where('row.id = :id', { id })
      .getOne()
    if (current?.revision === revision) continue
    roots.set(root.id, root)
    since.push(await laterTitle(work, batch, id))
  }
  if (since.length > 0) {
    const titles = [...new Set(since)].join('、')
    const records = await recordNames(work, [...roots.values()])
    throw new ConflictError(null, `“${batch.title}”之后又有改动：${titles}${records}。请先撤销后面的改动`)
  }
}

/** As many as one reads. */
const namedRecords = 20

/** （涉及 甲、乙 等 30 个）, so that the clerk finds them where a later batch changed many; '' where none has a name. */
async function recordNames(work: Work, roots: readonly TouchedRow['root'][]): Promise<string> {
  const names: string[] = []
  for (const { entity, id } of roots.slice(0, namedRecords)) {
    const type = classOf(work, entity)
    const row: object | null = type
      ? await work.manager.createQueryBuilder(type, 'row').where('row.id = :id', { id }).getOne()
      : null
    if (row && 'name' in row && typeof row.name === 'string') names.push(row.name)
  }
  if (names.length === 0) return ''
  return `（涉及 ${names.join('、')}${roots.length > names.length ? ` 等 ${roots.length} 个` : ''}）`
}

/** The title of the newest batch that changed the row, for the message. */
async function laterTitle(work: Work, batch: ChangeBatch, entityId: string): Promise<string> {
  const latest = await work.manager
    .createQueryBuilder(ChangeBatch, 'batch')
    .innerJoin(ChangeLog, 'change', 'change.batch_id = batch.id')
    .where('change.entity_id = :entityId AND batch.id <> :id', { entityId, id: batch.id })
    .orderBy('batch.at', 'DESC')
    .addOrderBy('batch.id', 'DESC')
    .getOne()
  return latest?.title ?? '记录已不存在'
}

async function undoRow(work: Work, { entity, id, root, changes, revision }: TouchedRow): Promise<void> {
  const kinds = new Set(changes.map((change) => change.kind))
  if (kinds.has('insert')) {
    if (!kinds.has('delete')) await work.softDelete(entity, id, revision, root)
    return
  }
  let now = revision
  const deletions = changes.filter(({ kind }) => kind === 'delete' || kind === 'restore')
  const isDeleted = deletions.at(-1)?.kind === 'delete'
  const wasDeleted = deletions[0]?.kind === 'restore'
  if (isDeleted) {
    await work.restore(entity, id, now, root)
    now += 1
  }
  const before = fieldsBefore(changes)
  if (Object.keys(before).length > 0) now = (await work.update(entity, id, now, before, root)).revision
  if (wasDeleted) await work.softDelete(entity, id, now, root)
}

/** Each changed field with the value it had before the first change of the batch. */
function fieldsBefore(changes: readonly ChangeLog[]): Record<string, unknown> {
  const before: Record<string, unknown> = {}
  for (const { kind, field, oldValue } of changes) {
    if (kind !== 'update' || field === null || field in before) continue
    before[field] = oldValue === null ? null : (JSON.parse(oldValue) as unknown)
  }
  return before
}

function classOf(work: Work, table: string): EntityClass<BusinessRow> | undefined {
  return businessEntities.find((entity) => work.manager.connection.getMetadata(entity).tableName === table)
}
