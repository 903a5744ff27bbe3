import { createListIndex, engineOf } from '@database/engine'
import { centerPartsTables } from '@database/migrations/initial-schema/center-parts'
import { centersTables } from '@database/migrations/initial-schema/centers'
import { dictionariesTables } from '@database/migrations/initial-schema/dictionaries'
import { divisionsTables } from '@database/migrations/initial-schema/divisions'
import { projectsTables } from '@database/migrations/initial-schema/projects'
import { staffingTables } from '@database/migrations/initial-schema/staffing'
import { systemTables } from '@database/migrations/initial-schema/system'
import type { Migration } from '@database/migrations/migration'

/** The tables of the first version. A table stands after those that it references. */
const tables = [
  ...divisionsTables,
  ...centersTables,
  ...centerPartsTables,
  ...projectsTables,
  ...staffingTables,
  ...dictionariesTables,
  ...systemTables
]

/** What the lists sort by, search in, filter by and finally fetch, in this order. */
const listColumns = {
  center: [
    'code',
    'search_text',
    'kind',
    'tier',
    'status',
    'unit_id',
    'division_id',
    'parent_center_id',
    'id'
  ],
  upgrade_project: ['project_no', 'search_text', 'year', 'kind', 'unit_id', 'stage', 'center_id', 'id'],
  person: ['name', 'search_text', 'employer_org_id', 'id']
}

export const initialSchema: Migration = {
  timestamp: 1795370000000,
  name: 'initial-schema',
  rowChanges: {},
  async up(runner) {
    const engine = engineOf(runner.connection)
    for (const table of tables) await runner.createTable(table(engine))
    for (const [table, columns] of Object.entries(listColumns)) await createListIndex(runner, table, columns)
  }
}
