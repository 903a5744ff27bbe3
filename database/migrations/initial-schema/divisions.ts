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

export const divisionsTables = [
  businessTable('organization', {
    columns: [
      optionalText('uscc'),
      text('name'),
      text('type'),
      freeText('contact_person'),
      freeText('phone'),
      freeText('licence_no'),
      optionalText('licence_valid_to'),
      freeText('rating')
    ],
    indexes: { uscc: ['uscc'] }
  }),
  businessTable('division', {
    columns: [
      text('name'),
      text('short_name'),
      wordList('former_names'),
      text('level'),
      optionalText('code_stat'),
      optionalText('code_mca'),
      optionalText('town_type'),
      optionalText('village_type'),
      optionalText('ur_class'),
      optionalText('parent_id'),
      optionalText('county_id'),
      optionalText('town_id'),
      text('valid_from'),
      optionalText('valid_to'),
      optionalText('change_type'),
      optionalText('successor_id'),
      optionalInteger('lng_e6'),
      optionalInteger('lat_e6'),
      optionalText('coord_sys'),
      optionalInteger('households'),
      optionalInteger('pop_resident'),
      optionalInteger('pop_60_plus'),
      optionalInteger('pop_0_3'),
      optionalInteger('pop_3_6'),
      optionalInteger('pop_year'),
      freeText('source')
    ],
    references: {
      parent_id: 'division',
      county_id: 'division',
      town_id: 'division',
      successor_id: 'division'
    },
    ranges: ['households >= 0', 'pop_resident >= 0', 'pop_60_plus >= 0', 'pop_0_3 >= 0', 'pop_3_6 >= 0'],
    indexes: {
      parent: ['parent_id'],
      county: ['county_id', 'level'],
      town: ['town_id', 'level'],
      successor: ['successor_id'],
      name: ['name'],
      code_mca: ['code_mca']
    },
    unique: { code: { columns: ['code_stat', 'valid_from'] } }
  }),
  businessTable('reporting_unit', {
    columns: [
      text('name'),
      text('short_name'),
      text('kind'),
      optionalText('parent_id'),
      integer('chart_order', 0),
      flag('in_urban_group'),
      freeText('contact_person'),
      freeText('contact_phone'),
      freeText('seal_name'),
      optionalText('organization_id')
    ],
    references: { parent_id: 'reporting_unit', organization_id: 'organization' },
    indexes: { parent: ['parent_id'], organization: ['organization_id'] }
  }),
  businessTable('reporting_unit_division', {
    columns: [text('unit_id'), text('division_id'), text('valid_from'), optionalText('valid_to')],
    references: { unit_id: 'reporting_unit', division_id: 'division' },
    indexes: { unit: ['unit_id'], division: ['division_id'] }
  })
]
