import { engineOf } from '@database/engine'
import {
  flag,
  freeText,
  integer,
  optionalInteger,
  optionalText,
  text
} from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'
import type { Migration } from '@database/migrations/migration'

const tables = [
  businessTable('grid', {
    columns: [
      text('code'),
      freeText('name'),
      text('division_id'),
      optionalText('unit_id'),
      optionalText('center_id'),
      optionalInteger('households'),
      optionalInteger('residents'),
      freeText('remark'),
      freeText('search_text')
    ],
    references: { division_id: 'division', unit_id: 'reporting_unit', center_id: 'center' },
    ranges: ['households >= 0', 'residents >= 0'],
    indexes: { code: ['code'], division: ['division_id'], unit: ['unit_id'], center: ['center_id'] }
  }),
  businessTable('grid_member', {
    columns: [
      text('grid_id'),
      text('role'),
      optionalText('person_id'),
      freeText('name'),
      optionalText('check_in_center_id'),
      optionalText('checked_in_on')
    ],
    references: { grid_id: 'grid', person_id: 'person', check_in_center_id: 'center' },
    indexes: { grid: ['grid_id'], person: ['person_id'], check_in_center: ['check_in_center_id'] }
  }),
  businessTable('team', {
    columns: [
      text('type'),
      text('name'),
      optionalText('founded_on'),
      optionalInteger('member_count'),
      optionalInteger('average_age'),
      freeText('leader'),
      flag('registered'),
      optionalText('center_id'),
      optionalInteger('activities_per_year'),
      freeText('remark'),
      freeText('search_text')
    ],
    references: { center_id: 'center' },
    ranges: ['member_count >= 1', 'average_age >= 0', 'activities_per_year >= 0'],
    indexes: { center: ['center_id'] }
  }),
  businessTable('training', {
    columns: [
      text('held_on'),
      text('topic'),
      integer('hours_tenths'),
      integer('persons'),
      freeText('organiser'),
      optionalText('center_id'),
      freeText('remark'),
      freeText('search_text')
    ],
    references: { center_id: 'center' },
    ranges: ['hours_tenths >= 1', 'persons >= 1'],
    indexes: { held_on: ['held_on'], center: ['center_id'] }
  })
]

/** 网格 with its members, 队伍 and 培训. Source: domain §1.6. */
export const grassroots: Migration = {
  timestamp: 1795490000000,
  name: 'grassroots',
  rowChanges: {},
  async up(runner) {
    for (const table of tables) await runner.createTable(table(engineOf(runner.connection)))
  }
}
