import { parentPort, workerData } from 'node:worker_threads'
import { readLedger, type LedgerReadRequest } from '@documents/excel/ledger/read-ledger'
import type { WorkerMessage } from '@documents/excel/ledger/read-ledger-file'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'

/** Entry of the worker thread: one workbook, then the end. */
async function run(request: LedgerReadRequest): Promise<void> {
  try {
    const reading = await readLedger(request, (rows) => post({ kind: 'progress', rows }))
    post({ kind: 'reading', reading })
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error
    post({ kind: 'refusal', reason: error.reason, message: error.message })
  }
}

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

void run(workerData)
