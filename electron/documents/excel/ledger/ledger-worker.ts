import { parentPort, workerData } from 'node:worker_threads'
import { annotatedFile } from '@documents/excel/annotate/annotated-file'
import { readLedger } from '@documents/excel/ledger/read-ledger'
import type { WorkerMessage, WorkerTask } from '@documents/excel/ledger/in-worker'
import { sketchFile } from '@documents/excel/ledger/sketch-file'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'

/** Entry of the worker thread: one file, then the end. */
async function run(task: WorkerTask): Promise<void> {
  try {
    post(await answerTo(task))
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error
    post({ kind: 'refusal', reason: error.reason, message: error.message })
  }
}

async function answerTo(task: WorkerTask): Promise<WorkerMessage> {
  switch (task.kind) {
    case 'sketch':
      return { kind: 'sketch', sketch: await sketchFile(task.path) }
    case 'read': {
      const onProgress = (rows: number): void => post({ kind: 'progress', rows })
      return { kind: 'readings', readings: await readLedger(task.request, onProgress) }
    }
    case 'annotate':
      return { kind: 'annotated', bytes: await annotatedFile(task.request) }
  }
}

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

void run(workerData)
