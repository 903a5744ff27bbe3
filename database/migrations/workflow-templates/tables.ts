import {
  flag,
  freeText,
  integer,
  optionalInteger,
  optionalText,
  text
} from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'

/** Sets of nodes, score sheets by version, and the years that a project was carried over. */
export const templateTables = [
  businessTable('milestone_template', {
    columns: [
      text('name'),
      optionalText('kind'),
      optionalText('category'),
      freeText('note'),
      flag('preset'),
      integer('seq')
    ],
    ranges: ['seq >= 0']
  }),
  businessTable('acceptance_template', {
    columns: [
      text('code'),
      text('name'),
      integer('version'),
      optionalInteger('pass_line_tenths'),
      freeText('note'),
      flag('preset'),
      integer('seq')
    ],
    ranges: ['version >= 1', 'pass_line_tenths BETWEEN 0 AND 1000', 'seq >= 0'],
    unique: { version: { columns: ['code', 'version'], where: 'deleted_at IS NULL' } }
  }),
  businessTable('project_carry_over', {
    columns: [
      text('project_id'),
      integer('from_year'),
      integer('to_year'),
      text('carried_on'),
      text('reason'),
      text('doc_no')
    ],
    references: { project_id: 'upgrade_project' },
    ranges: ['to_year > from_year'],
    indexes: { from_year: ['from_year', 'carried_on'] },
    unique: { from: { columns: ['project_id', 'from_year'], where: 'deleted_at IS NULL' } }
  })
]
