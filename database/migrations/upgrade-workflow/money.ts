import { freeText, integer, optionalBig, text } from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'

/** Where a project's money comes from, when it arrived and where it went. Amounts in fen. */
export const moneyTables = [
  businessTable('funding_source', {
    columns: [
      text('project_id'),
      integer('seq'),
      text('source'),
      freeText('doc_no'),
      optionalBig('planned'),
      freeText('remark')
    ],
    references: { project_id: 'upgrade_project' },
    ranges: ['planned >= 0', 'seq >= 0'],
    indexes: { project: ['project_id', 'seq'] }
  }),
  businessTable('fund_flow', {
    columns: [
      text('funding_source_id'),
      text('direction'),
      text('flowed_on'),
      { name: 'amount', type: 'bigint' },
      freeText('payee'),
      freeText('purpose'),
      freeText('voucher_no')
    ],
    references: { funding_source_id: 'funding_source' },
    indexes: { source: ['funding_source_id', 'flowed_on'] }
  })
]
