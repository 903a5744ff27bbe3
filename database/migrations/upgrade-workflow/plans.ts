import {
  freeText,
  integer,
  optionalBig,
  optionalInteger,
  optionalText,
  text,
  wordList
} from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'

/** Stages, items, baseline and plan versions of a project. */
export const plansTables = [
  businessTable('project_stage_change', {
    columns: [
      text('project_id'),
      text('changed_on'),
      optionalText('from_stage'),
      text('to_stage'),
      freeText('reason'),
      freeText('evidence')
    ],
    references: { project_id: 'upgrade_project' },
    indexes: { project: ['project_id', 'changed_on'] }
  }),
  businessTable('upgrade_item', {
    columns: [
      text('project_id'),
      integer('seq'),
      text('item'),
      optionalText('function_code'),
      optionalInteger('quantity_hundredths'),
      freeText('quantity_unit'),
      freeText('before_value'),
      freeText('after_value'),
      optionalBig('cost'),
      integer('done_percent', 0),
      freeText('evidence')
    ],
    references: { project_id: 'upgrade_project' },
    ranges: ['quantity_hundredths >= 0', 'cost >= 0', 'done_percent BETWEEN 0 AND 100'],
    indexes: { project: ['project_id', 'seq'] }
  }),
  businessTable('project_baseline', {
    columns: [
      text('project_id'),
      text('taken_on'),
      optionalBig('area_office'),
      optionalBig('area_service'),
      optionalBig('area_shared'),
      optionalBig('area_outdoor'),
      wordList('function_codes'),
      optionalInteger('staff_fte_tenths'),
      optionalInteger('monthly_visits'),
      optionalInteger('satisfaction_hundredths')
    ],
    references: { project_id: 'upgrade_project' },
    ranges: ['monthly_visits >= 0', 'satisfaction_hundredths BETWEEN 0 AND 10000'],
    unique: { project: { columns: ['project_id'], where: 'deleted_at IS NULL' } }
  }),
  businessTable('plan_version', {
    columns: [
      text('project_id'),
      integer('version'),
      text('effective_from'),
      optionalText('plan_start'),
      optionalText('plan_finish'),
      optionalText('plan_accept'),
      freeText('reason'),
      freeText('doc_no')
    ],
    references: { project_id: 'upgrade_project' },
    ranges: ['version >= 1'],
    unique: { version: { columns: ['project_id', 'version'], where: 'deleted_at IS NULL' } }
  }),
  businessTable('plan_version_node', {
    columns: [
      text('plan_version_id'),
      text('milestone_id'),
      integer('seq'),
      text('name'),
      integer('weight'),
      text('plan_date')
    ],
    references: { plan_version_id: 'plan_version', milestone_id: 'milestone' },
    ranges: ['seq >= 0', 'weight BETWEEN 0 AND 100'],
    indexes: { version: ['plan_version_id', 'seq'], milestone: ['milestone_id'] }
  })
]
