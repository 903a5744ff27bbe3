import type { ledgerContract } from '@contract/ledger'
import { exportLedger } from '@services/ledger/export-ledger'
import { job, type HandlersFor } from './define'

export const ledgerHandlers: HandlersFor<typeof ledgerContract> = {
  'ledger:export': job(exportLedger)
}
