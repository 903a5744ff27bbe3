import { engineOf } from '@database/engine'
import { integer, key, text } from '@database/migrations/initial-schema/columns'
import { plainTable } from '@database/migrations/initial-schema/table'
import type { Migration } from '@database/migrations/migration'

const tables = [
  plainTable('import_record', {
    columns: [
      key('id'),
      text('batch_id'),
      text('at'),
      text('actor'),
      text('ledger'),
      text('file_name'),
      text('sha256'),
      integer('added'),
      integer('changed'),
      integer('unchanged'),
      integer('refused')
    ],
    references: { batch_id: 'change_batch' },
    ranges: ['added >= 0', 'changed >= 0', 'unchanged >= 0', 'refused >= 0'],
    indexes: { at: ['at'], sha256: ['sha256'] }
  }),
  plainTable('import_mapping', {
    columns: [key('heads_digest'), text('ledger'), text('columns'), text('saved_at')]
  })
]

/** Which files were imported when, and what the heads of their senders mean. */
export const importRecords: Migration = {
  timestamp: 1795510000000,
  name: 'import-records',
  rowChanges: {},
  async up(runner) {
    for (const table of tables) await runner.createTable(table(engineOf(runner.connection)))
  }
}
