import { initialSchema } from '@database/migrations/1795370000000-initial-schema'
import { dictionaries } from '@database/migrations/1795370100000-dictionaries'
import { upgradeWorkflow } from '@database/migrations/1795370300000-upgrade-workflow'
import { workflowTemplates } from '@database/migrations/1795460000000-workflow-templates'
import { staffAbsences } from '@database/migrations/1795470000000-staff-absences'
import { figureIndexes } from '@database/migrations/1795480000000-figure-indexes'
import { grassroots } from '@database/migrations/1795490000000-grassroots'
import { exportRecords } from '@database/migrations/1795500000000-export-records'
import { importRecords } from '@database/migrations/1795510000000-import-records'
import { personalLooks } from '@database/migrations/1795530000000-personal-looks'
import { erasedPersons } from '@database/migrations/1795540000000-erased-persons'
import { sealedIdNumbers } from '@database/migrations/1795560000000-sealed-id-numbers'
import { attachments } from '@database/migrations/1795623000000-attachments'
import type { Migration } from '@database/migrations/migration'

/** All steps in order. `user_version` of a file is the number of steps that it has taken. */
export const migrations: readonly Migration[] = [
  initialSchema,
  dictionaries,
  upgradeWorkflow,
  workflowTemplates,
  staffAbsences,
  figureIndexes,
  grassroots,
  exportRecords,
  importRecords,
  personalLooks,
  erasedPersons,
  sealedIdNumbers,
  attachments
]
