import { engineOf } from '@database/engine'
import { freeText, key, text } from '@database/migrations/initial-schema/columns'
import { plainTable } from '@database/migrations/initial-schema/table'
import type { Migration } from '@database/migrations/migration'

const personalLook = plainTable('personal_look', {
  columns: [
    key('id'),
    text('at'),
    text('actor'),
    text('subject'),
    text('record_id'),
    freeText('record_name'),
    text('field'),
    text('reason'),
    freeText('note')
  ],
  indexes: { at: ['at'] }
})

/** 查看记录: who saw which number in full, when and why. Source: hazards §3.6. */
export const personalLooks: Migration = {
  timestamp: 1795530000000,
  name: 'personal-looks',
  rowChanges: {},
  async up(runner) {
    await runner.createTable(personalLook(engineOf(runner.connection)))
  }
}
