import { addColumn, engineOf } from '@database/engine'
import { key, optionalText, text } from '@database/migrations/initial-schema/columns'
import { plainTable } from '@database/migrations/initial-schema/table'
import type { Migration } from '@database/migrations/migration'

const sealingKey = plainTable('sealing_key', {
  columns: [key('id'), text('wrapped'), text('created_at')]
})

/** ID numbers (身份证号) of people, sealed, and the keys, wrapped by the operating system. Source: hazards §3.6. */
export const sealedIdNumbers: Migration = {
  timestamp: 1795560000000,
  name: 'sealed-id-numbers',
  rowChanges: {},
  async up(runner) {
    await runner.createTable(sealingKey(engineOf(runner.connection)))
    await addColumn(runner, 'person', optionalText('id_number_sealed'))
    await addColumn(runner, 'person', optionalText('id_number_mark'))
  }
}
