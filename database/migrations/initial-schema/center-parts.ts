import {
  flag,
  freeText,
  integer,
  optionalBig,
  optionalInteger,
  optionalText,
  text,
  wordList
} from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'

export const centerPartsTables = [
  businessTable('center_served_division', {
    columns: [text('center_id'), text('division_id')],
    references: { center_id: 'center', division_id: 'division' },
    indexes: { center: ['center_id'], division: ['division_id'] },
    unique: { division: { columns: ['center_id', 'division_id'], where: 'deleted_at IS NULL' } }
  }),
  businessTable('center_site', {
    columns: [
      text('center_id'),
      integer('seq'),
      text('name'),
      text('role'),
      freeText('address'),
      optionalInteger('lng_e6'),
      optionalInteger('lat_e6'),
      optionalBig('area_indoor'),
      optionalText('open_date'),
      wordList('functions')
    ],
    references: { center_id: 'center' },
    ranges: ['seq >= 0', 'area_indoor >= 0'],
    indexes: { center: ['center_id', 'seq'] }
  }),
  businessTable('function_room', {
    columns: [
      text('center_id'),
      optionalText('site_id'),
      optionalInteger('floor'),
      text('name'),
      optionalBig('area'),
      text('use'),
      optionalText('function_code'),
      optionalInteger('capacity'),
      text('state'),
      flag('market_run'),
      freeText('shared_by')
    ],
    references: { center_id: 'center', site_id: 'center_site' },
    ranges: ['area >= 0', 'capacity >= 0'],
    indexes: { center: ['center_id'], site: ['site_id'] }
  }),
  businessTable('service_function', {
    columns: [
      text('center_id'),
      text('function_code'),
      text('status'),
      freeText('reason'),
      optionalText('start_date'),
      optionalText('stop_date'),
      optionalText('mode'),
      optionalText('provider_org_id'),
      optionalText('charge'),
      freeText('price_note'),
      optionalInteger('capacity'),
      freeText('capacity_unit'),
      freeText('open_hours'),
      flag('in_fixed_set')
    ],
    references: { center_id: 'center', provider_org_id: 'organization' },
    ranges: ['capacity >= 0'],
    indexes: { code: ['function_code', 'status', 'deleted_at', 'center_id'], provider: ['provider_org_id'] },
    unique: { function: { columns: ['center_id', 'function_code'], where: 'deleted_at IS NULL' } }
  }),
  businessTable('center_status_history', {
    columns: [
      text('center_id'),
      text('changed_on'),
      optionalText('from_status'),
      text('to_status'),
      freeText('reason'),
      freeText('doc_no')
    ],
    references: { center_id: 'center' },
    indexes: { center: ['center_id', 'changed_on'] }
  })
]
