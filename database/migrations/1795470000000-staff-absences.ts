import { addColumn, engineOf } from '@database/engine'
import { freeText, optionalText, text } from '@database/migrations/initial-schema/columns'
import { businessTable } from '@database/migrations/initial-schema/table'
import type { Migration } from '@database/migrations/migration'

const staffAbsence = businessTable('staff_absence', {
  columns: [
    text('person_id'),
    optionalText('assignment_id'),
    text('kind'),
    text('valid_from'),
    optionalText('valid_to'),
    freeText('note')
  ],
  references: { person_id: 'person', assignment_id: 'staff_assignment' },
  indexes: { person: ['person_id'], assignment: ['assignment_id'] }
})

/** 长假 and 借调 with their dates, and why an assignment ended; null in those that ended before this step. */
export const staffAbsences: Migration = {
  timestamp: 1795470000000,
  name: 'staff-absences',
  rowChanges: {},
  async up(runner) {
    await addColumn(runner, 'staff_assignment', optionalText('end_reason'))
    await runner.createTable(staffAbsence(engineOf(runner.connection)))
  }
}
