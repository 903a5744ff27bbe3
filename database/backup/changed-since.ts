import type { EntityManager } from 'typeorm'
import type { BackupManifest } from '@database/backup/backup-info'
import { tableDigest } from '@database/backup/content-digest'
import { ChangeBatch } from '@database/entities/change-batch'

/** Unsaved input stands outside the change log; the table is small. */
const outsideTheLog = 'draft'

/**
 * Whether the data differ from what a backup holds. Every save adds a batch to the change log and none is ever
 * removed, so their number tells, whatever the clock said meanwhile.
 */
export async function changedSince(
  reader: EntityManager,
  backup: Pick<BackupManifest, 'tables'> | null
): Promise<boolean> {
  if (backup === null) return true
  const table = reader.connection.getMetadata(ChangeBatch).tableName
  if ((await reader.count(ChangeBatch)) !== backup.tables[table]?.rows) return true
  const { digest } = await tableDigest(reader.connection.createQueryRunner(), outsideTheLog)
  return digest !== backup.tables[outsideTheLog]?.digest
}
