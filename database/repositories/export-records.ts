import type { EntityManager } from 'typeorm'
import { ExportRecord } from '@database/entities/export-record'
import type { Work } from '@database/work'

/** Not part of the history, so that undoing a save never takes the proof of an export along. */
export async function addExportRecord(work: Work, record: ExportRecord): Promise<void> {
  await work.manager.insert(ExportRecord, record)
}

const newestFirst = { exportedAt: 'DESC', id: 'DESC' } as const

export async function exportRecordPage(
  reader: EntityManager,
  { offset, limit }: { offset: number; limit: number }
): Promise<{ total: number; rows: ExportRecord[] }> {
  const [rows, total] = await reader.findAndCount(ExportRecord, {
    order: newestFirst,
    skip: offset,
    take: limit
  })
  return { total, rows }
}

export function exportRecordsOf(reader: EntityManager, sha256: string): Promise<ExportRecord[]> {
  return reader.find(ExportRecord, { where: { sha256 }, order: newestFirst })
}
