import {
  integer,
  key,
  optionalInteger,
  optionalText,
  text
} from '@database/migrations/initial-schema/columns'
import { plainTable } from '@database/migrations/initial-schema/table'

export const systemTables = [
  plainTable('setting', {
    columns: [key('key'), text('value'), text('updated_at'), text('updated_by'), integer('revision')],
    ranges: ['revision >= 1']
  }),
  plainTable('draft', {
    columns: [key('form_key'), text('payload'), text('saved_at')]
  }),
  plainTable('change_batch', {
    columns: [
      key('id'),
      text('at'),
      text('actor'),
      text('action'),
      text('title'),
      optionalText('undone_by'),
      optionalText('undo_of'),
      text('app_version')
    ],
    indexes: { at: ['at'] }
  }),
  plainTable('change_log', {
    columns: [
      key('id'),
      text('batch_id'),
      integer('seq'),
      text('entity'),
      text('entity_id'),
      text('root_entity'),
      text('root_id'),
      text('kind'),
      optionalText('field'),
      optionalText('old_value'),
      optionalText('new_value'),
      optionalInteger('revision_before'),
      optionalInteger('revision_after')
    ],
    references: { batch_id: 'change_batch' },
    ranges: ['seq >= 0'],
    indexes: { batch: ['batch_id', 'seq'], root: ['root_entity', 'root_id'], entity: ['entity', 'entity_id'] }
  })
]
