import { engineOf } from '@database/engine'
import { freeText, integer, key, text } from '@database/migrations/initial-schema/columns'
import { plainTable } from '@database/migrations/initial-schema/table'
import type { Migration } from '@database/migrations/migration'

const exportRecord = plainTable('export_record', {
  columns: [
    key('id'),
    text('table_code'),
    text('title'),
    text('format'),
    integer('year'),
    text('cutoff'),
    text('scope_words'),
    freeText('light_rule'),
    freeText('target_version'),
    text('file_name'),
    text('sha256'),
    integer('row_count'),
    text('phones'),
    freeText('reason'),
    text('exported_at'),
    text('exported_by')
  ],
  ranges: ['row_count >= 0'],
  indexes: { sha256: ['sha256'], exported: ['exported_at'] }
})

/** 导出记录: which file went out, with its fingerprint. */
export const exportRecords: Migration = {
  timestamp: 1795500000000,
  name: 'export-records',
  rowChanges: {},
  async up(runner) {
    await runner.createTable(exportRecord(engineOf(runner.connection)))
  }
}
