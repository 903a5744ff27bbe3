import {
  flag,
  freeText,
  integer,
  optionalInteger,
  optionalText,
  text
} from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'

export const staffingTables = [
  businessTable('post', {
    columns: [text('code'), text('name'), freeText('required_qualification'), integer('seq')],
    ranges: ['seq >= 0'],
    unique: { code: { columns: ['code'] } }
  }),
  businessTable('headcount_norm', {
    columns: [
      text('name'),
      optionalText('applies_kind'),
      optionalText('applies_tier'),
      optionalText('applies_ur_class'),
      text('formula'),
      integer('n_tenths'),
      integer('per_count'),
      optionalText('post_id'),
      optionalText('source_doc'),
      text('valid_from'),
      optionalText('valid_to'),
      integer('seq')
    ],
    references: { post_id: 'post' },
    ranges: ['n_tenths >= 0', 'per_count >= 1', 'seq >= 0'],
    indexes: { post: ['post_id'] }
  }),
  businessTable('person', {
    columns: [
      text('name'),
      optionalText('sex'),
      optionalInteger('birth_year'),
      optionalText('political_status'),
      optionalText('education'),
      freeText('phone'),
      optionalText('certificate'),
      optionalText('certificate_valid_to'),
      optionalText('employer_org_id'),
      optionalText('identity'),
      freeText('remark'),
      freeText('search_text')
    ],
    references: { employer_org_id: 'organization' },
    indexes: { name: ['name'], employer: ['employer_org_id'] }
  }),
  businessTable('staff_assignment', {
    columns: [
      text('person_id'),
      text('center_id'),
      text('post_id'),
      integer('fte_tenths'),
      flag('main_post'),
      text('valid_from'),
      optionalText('valid_to')
    ],
    references: { person_id: 'person', center_id: 'center', post_id: 'post' },
    ranges: ['fte_tenths BETWEEN 1 AND 10'],
    indexes: { person: ['person_id'], center: ['center_id'], post: ['post_id'] }
  })
]
