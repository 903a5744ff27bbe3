import {
  flag,
  freeText,
  integer,
  optionalBig,
  optionalText,
  text
} from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'

export const projectsTables = [
  businessTable('annual_target', {
    columns: [
      integer('year'),
      text('kind'),
      text('unit_id'),
      text('metric'),
      integer('target_count'),
      integer('version'),
      text('effective_from'),
      freeText('doc_no'),
      freeText('reason')
    ],
    references: { unit_id: 'reporting_unit' },
    ranges: ['target_count >= 0', 'version >= 1'],
    indexes: { unit: ['unit_id'] },
    unique: {
      version: { columns: ['year', 'kind', 'unit_id', 'metric', 'version'], where: 'deleted_at IS NULL' }
    }
  }),
  businessTable('upgrade_project', {
    columns: [
      text('project_no'),
      text('center_id'),
      integer('year'),
      text('kind'),
      text('unit_id'),
      text('name'),
      text('category'),
      freeText('goal_text'),
      optionalText('plan_start'),
      optionalText('plan_finish'),
      optionalText('plan_accept'),
      optionalText('actual_start'),
      optionalText('actual_finish'),
      optionalText('accepted_on'),
      text('stage'),
      optionalBig('budget_total'),
      flag('counts_toward_target', 1),
      integer('weight', 1),
      integer('progress_percent', 0),
      freeText('remark'),
      freeText('search_text')
    ],
    references: { center_id: 'center', unit_id: 'reporting_unit' },
    ranges: ['budget_total >= 0', 'weight >= 0', 'progress_percent BETWEEN 0 AND 100'],
    indexes: {
      center: ['center_id', 'year'],
      year: ['year', 'kind', 'unit_id'],
      unit: ['unit_id'],
      stage: ['stage'],
      accepted_on: ['accepted_on']
    },
    unique: { no: { columns: ['project_no'] } }
  }),
  businessTable('milestone', {
    columns: [
      text('project_id'),
      integer('seq'),
      text('name'),
      integer('weight'),
      flag('mandatory'),
      flag('operator_node'),
      text('baseline_date'),
      text('plan_date'),
      optionalText('forecast_date'),
      optionalText('actual_date'),
      freeText('evidence')
    ],
    references: { project_id: 'upgrade_project' },
    ranges: ['seq >= 0', 'weight BETWEEN 0 AND 100'],
    indexes: { project: ['project_id', 'seq'], plan_date: ['plan_date'] }
  }),
  businessTable('milestone_template_item', {
    columns: [
      text('template'),
      integer('seq'),
      text('name'),
      integer('weight'),
      flag('mandatory'),
      flag('operator_node')
    ],
    ranges: ['seq >= 0', 'weight BETWEEN 0 AND 100'],
    indexes: { template: ['template', 'seq'] }
  }),
  businessTable('responsibility', {
    columns: [
      text('object_type'),
      text('object_id'),
      text('role'),
      freeText('person_name'),
      freeText('organization_name'),
      freeText('phone'),
      optionalText('valid_from'),
      optionalText('valid_to'),
      flag('secretary_project')
    ],
    indexes: { object: ['object_type', 'object_id'] }
  })
]
