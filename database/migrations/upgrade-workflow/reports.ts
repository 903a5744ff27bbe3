import {
  flag,
  freeText,
  integer,
  optionalBig,
  optionalInteger,
  optionalText,
  text
} from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'

/** Periods, monthly reports, the figures frozen with a period, and the light rules. */
export const reportsTables = [
  businessTable('report_period', {
    columns: [
      text('period'),
      text('state'),
      text('cutoff'),
      text('due_on'),
      optionalText('closed_at'),
      optionalText('locked_at'),
      freeText('locked_by'),
      freeText('reason')
    ],
    unique: { period: { columns: ['period'], where: 'deleted_at IS NULL' } }
  }),
  businessTable('progress_report', {
    columns: [
      text('project_id'),
      text('period'),
      text('state'),
      optionalInteger('cum_progress'),
      optionalBig('cum_invest'),
      text('stage'),
      freeText('done_this_month'),
      freeText('problems'),
      freeText('need_coordination'),
      freeText('next_step'),
      freeText('correction_reason'),
      freeText('reporter'),
      optionalText('reported_on'),
      freeText('reviewer'),
      optionalText('reviewed_on'),
      freeText('return_reason')
    ],
    references: { project_id: 'upgrade_project' },
    ranges: ['cum_progress BETWEEN 0 AND 100', 'cum_invest >= 0'],
    indexes: { period: ['period', 'state'] },
    unique: { period: { columns: ['project_id', 'period'], where: 'deleted_at IS NULL' } }
  }),
  businessTable('snapshot', {
    columns: [
      text('period_id'),
      text('cutoff'),
      text('content'),
      text('content_sha256'),
      text('light_rule_id'),
      integer('light_rule_version')
    ],
    references: { period_id: 'report_period', light_rule_id: 'light_rule' },
    indexes: { cutoff: ['cutoff'] },
    unique: { period: { columns: ['period_id'], where: 'deleted_at IS NULL' } }
  })
]

export const lightRuleTable = businessTable('light_rule', {
  columns: [
    text('code'),
    text('name'),
    text('basis'),
    text('rule_text'),
    freeText('note'),
    freeText('source'),
    integer('version'),
    flag('preset'),
    integer('yellow_at'),
    integer('red_at'),
    text('group_rule'),
    integer('seq')
  ],
  ranges: ['version >= 1', 'seq >= 0'],
  unique: { version: { columns: ['code', 'version'], where: 'deleted_at IS NULL' } }
})
