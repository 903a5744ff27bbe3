import {
  flag,
  freeText,
  integer,
  optionalInteger,
  optionalText,
  text,
  wordList
} from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'

/** Inspections, issues, acceptance and letters. Scores in tenths of a point. */
export const supervisionTables = [
  businessTable('inspection', {
    columns: [
      text('round'),
      text('inspected_on'),
      text('center_id'),
      optionalText('project_id'),
      freeText('team'),
      wordList('members'),
      optionalInteger('score_tenths'),
      freeText('summary')
    ],
    references: { center_id: 'center', project_id: 'upgrade_project' },
    ranges: ['score_tenths BETWEEN 0 AND 1000'],
    indexes: { center: ['center_id', 'inspected_on'], project: ['project_id'] }
  }),
  businessTable('issue', {
    columns: [
      text('issue_no'),
      text('found_by'),
      text('found_on'),
      text('center_id'),
      optionalText('project_id'),
      optionalText('inspection_id'),
      text('category'),
      text('severity'),
      text('description'),
      freeText('required_action'),
      text('duty_unit_id'),
      freeText('duty_person'),
      text('due_on'),
      freeText('progress'),
      text('state'),
      optionalText('applied_on'),
      optionalText('closed_on'),
      freeText('closed_by'),
      freeText('evidence'),
      freeText('return_reason'),
      freeText('search_text')
    ],
    references: {
      center_id: 'center',
      project_id: 'upgrade_project',
      inspection_id: 'inspection',
      duty_unit_id: 'reporting_unit'
    },
    indexes: {
      center: ['center_id'],
      project: ['project_id'],
      inspection: ['inspection_id'],
      unit: ['duty_unit_id'],
      state: ['state', 'due_on']
    },
    unique: { no: { columns: ['issue_no'] } }
  }),
  businessTable('acceptance_template_item', {
    columns: [
      text('template'),
      integer('seq'),
      text('clause'),
      integer('full_score_tenths'),
      freeText('standard'),
      flag('veto')
    ],
    ranges: ['seq >= 0', 'full_score_tenths >= 0'],
    indexes: { template: ['template', 'seq'] }
  }),
  businessTable('acceptance', {
    columns: [
      text('project_id'),
      text('level'),
      text('held_on'),
      freeText('leader'),
      wordList('members'),
      text('conclusion'),
      optionalText('rectify_due'),
      freeText('rectification'),
      freeText('certificate_no'),
      freeText('remark')
    ],
    references: { project_id: 'upgrade_project' },
    indexes: { project: ['project_id', 'held_on'] }
  }),
  businessTable('acceptance_item', {
    columns: [
      text('acceptance_id'),
      integer('seq'),
      text('clause'),
      freeText('standard'),
      integer('full_score_tenths'),
      optionalInteger('score_tenths'),
      freeText('deduction_reason'),
      freeText('evidence'),
      flag('veto'),
      flag('vetoed')
    ],
    references: { acceptance_id: 'acceptance' },
    ranges: ['seq >= 0', 'full_score_tenths >= 0', 'score_tenths >= 0'],
    indexes: { acceptance: ['acceptance_id', 'seq'] }
  }),
  businessTable('supervision_letter', {
    columns: [
      text('letter_no'),
      text('type'),
      text('unit_id'),
      optionalText('project_id'),
      optionalText('issue_id'),
      optionalText('issued_on'),
      text('title'),
      text('content'),
      text('reply_due'),
      freeText('reply'),
      optionalText('replied_on'),
      text('state'),
      freeText('light_reason')
    ],
    references: { unit_id: 'reporting_unit', project_id: 'upgrade_project', issue_id: 'issue' },
    indexes: {
      unit: ['unit_id'],
      project: ['project_id'],
      issue: ['issue_id'],
      state: ['state', 'reply_due']
    },
    unique: { no: { columns: ['letter_no'] } }
  })
]
