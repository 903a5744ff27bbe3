import { In, type EntityManager } from 'typeorm'
import { ChangeBatch } from '@database/entities/change-batch'
import { ImportMapping } from '@database/entities/import-mapping'
import { ImportRecord } from '@database/entities/import-record'
import { newId } from '@database/new-id'
import type { Work } from '@database/work'

export interface RecordedImport extends ImportRecord {
  /** The batch was taken back later. */
  undone: boolean
}

/** Newest first. */
export async function importRecordsPage(
  reader: EntityManager,
  { offset, limit }: { offset: number; limit: number }
): Promise<{ total: number; rows: RecordedImport[] }> {
  const [records, total] = await reader.findAndCount(ImportRecord, {
    order: { at: 'DESC', id: 'DESC' },
    skip: offset,
    take: limit
  })
  return { total, rows: await withUndone(reader, records) }
}

/** Imports of exactly these files that still stand. */
export async function standingImportsOf(
  reader: EntityManager,
  digests: readonly string[]
): Promise<RecordedImport[]> {
  const records = await reader.find(ImportRecord, {
    where: { sha256: In([...digests]) },
    order: { at: 'DESC' }
  })
  return (await withUndone(reader, records)).filter(({ undone }) => !undone)
}

async function withUndone(
  reader: EntityManager,
  records: readonly ImportRecord[]
): Promise<RecordedImport[]> {
  const batches = await reader.findBy(ChangeBatch, { id: In(records.map(({ batchId }) => batchId)) })
  const undone = new Set(batches.filter(({ undoneBy }) => undoneBy !== null).map(({ id }) => id))
  return records.map((record) => ({ ...record, undone: undone.has(record.batchId) }))
}

/** Part of the batch that it tells about; not itself in the history. */
export async function saveImportRecord(
  work: Work,
  record: Omit<ImportRecord, 'id' | 'batchId' | 'at' | 'actor'>
): Promise<void> {
  const { updatedAt: at, updatedBy: actor } = work.stamp()
  await work.manager.insert(ImportRecord, { ...record, id: newId(), batchId: work.batchId, at, actor })
}

export function mappingsOf(reader: EntityManager, digests: readonly string[]): Promise<ImportMapping[]> {
  return reader.findBy(ImportMapping, { headsDigest: In([...digests]) })
}

export async function saveMapping(work: Work, mapping: Omit<ImportMapping, 'savedAt'>): Promise<void> {
  await work.manager.save(ImportMapping, { ...mapping, savedAt: work.stamp().updatedAt })
}
