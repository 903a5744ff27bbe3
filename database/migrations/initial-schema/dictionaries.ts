import { flag, freeText, integer, text } from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'

export const dictionariesTables = [
  businessTable('dictionary_entry', {
    columns: [
      text('dictionary'),
      text('code'),
      text('label'),
      integer('seq'),
      flag('active', 1),
      freeText('note')
    ],
    ranges: ['seq >= 0'],
    unique: { code: { columns: ['dictionary', 'code'] } }
  }),
  businessTable('service_function_catalog', {
    columns: [text('code'), text('name'), integer('seq'), flag('public_service'), flag('elderly_child')],
    ranges: ['seq >= 0'],
    unique: { code: { columns: ['code'] } }
  }),
  businessTable('function_crosswalk', {
    columns: [text('scheme'), text('function_code'), text('mark')],
    indexes: { function: ['function_code'] },
    unique: { function: { columns: ['scheme', 'function_code'] } }
  })
]
