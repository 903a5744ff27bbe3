import { addColumn } from '@database/engine'
import { optionalText } from '@database/migrations/initial-schema/columns'
import type { Migration } from '@database/migrations/migration'

/** When a person was erased on request (依本人申请删除); what is left of the row counts in past periods alone. */
export const erasedPersons: Migration = {
  timestamp: 1795540000000,
  name: 'erased-persons',
  rowChanges: {},
  async up(runner) {
    await addColumn(runner, 'person', optionalText('erased_on'))
  }
}
