import type { ledgerContract } from '@contract/ledger'
import { applyImport } from '@services/ledger/apply-import'
import { checkImport } from '@services/ledger/check-import'
import { exportLedger } from '@services/ledger/export-ledger'
import { PendingImports } from '@services/ledger/pending-imports'
import { job, type HandlersFor } from './define'

/** Checked files wait here for the clerk's word; a restart of the backend forgets them, and the clerk checks again. */
const imports = new PendingImports()

export const ledgerHandlers: HandlersFor<typeof ledgerContract> = {
  'ledger:export': job(exportLedger),
  'ledger:import-check': job((input, context) => checkImport(input, context, imports)),
  'ledger:import-apply': job((input, context) => applyImport(input, context, imports))
}
