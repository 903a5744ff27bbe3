import { engineOf } from '@database/engine'
import {
  freeText,
  integer,
  optionalInteger,
  optionalText,
  text
} from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'
import type { Migration } from '@database/migrations/migration'

const attachment = businessTable('attachment', {
  columns: [
    text('owner_kind'),
    text('owner_id'),
    optionalText('slot'),
    optionalText('paper'),
    text('name'),
    freeText('note'),
    optionalText('taken_on'),
    text('hash'),
    integer('bytes'),
    text('mime'),
    optionalInteger('width'),
    optionalInteger('height'),
    optionalText('thumbnail_hash'),
    optionalText('original_hash'),
    optionalInteger('original_bytes'),
    optionalText('original_ending')
  ],
  ranges: ['bytes >= 1', 'width >= 1', 'height >= 1', 'original_bytes >= 1'],
  indexes: { owner: ['owner_kind', 'owner_id'] }
})

/** 照片和附件 of records; the files lie beside the database by their hash. Source: domain §1.8, hazards §3.6. */
export const attachments: Migration = {
  timestamp: 1795623000000,
  name: 'attachments',
  rowChanges: {},
  async up(runner) {
    await runner.createTable(attachment(engineOf(runner.connection)))
  }
}
