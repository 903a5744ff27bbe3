import type { EntityManager } from 'typeorm'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { importRecordsPage } from '@database/repositories/import-records'

export async function listImportRecords(
  reader: EntityManager,
  page: ParsedInputOf<'import:records'>
): Promise<OutputOf<'import:records'>> {
  const { total, rows } = await importRecordsPage(reader, page)
  return {
    total,
    rows: rows.map(
      ({ id, batchId, at, actor, ledger, fileName, sha256, added, changed, unchanged, refused, undone }) => ({
        id,
        batchId,
        at,
        actor,
        ledger,
        fileName,
        sha256,
        added,
        changed,
        unchanged,
        refused,
        undone
      })
    )
  }
}
