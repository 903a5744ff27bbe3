import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { workbookLimits } from '@documents/excel/limits'
import type { TableReading } from '@documents/excel/ledger/ledger-reading'
import type { LedgerReadRequest } from '@documents/excel/ledger/read-ledger'
import type { AnnotateRequest } from '@documents/excel/annotate/annotated-file'
import type { FileSketch } from '@documents/excel/ledger/sketch-file'
import { WorkbookRefusal, type RefusalReason } from '@documents/excel/workbook-refusal'

export type WorkerTask =
  | { kind: 'sketch'; path: string }
  | { kind: 'read'; request: LedgerReadRequest }
  | { kind: 'annotate'; request: AnnotateRequest }

export type WorkerMessage =
  | { kind: 'progress'; rows: number }
  | { kind: 'sketch'; sketch: FileSketch }
  | { kind: 'readings'; readings: TableReading[] }
  | { kind: 'annotated'; bytes: Uint8Array }
  | { kind: 'refusal'; reason: RefusalReason; message: string }

interface Watch {
  onProgress?: (rows: number) => void
  signal?: AbortSignal
  /** Milliseconds; shortened by tests. */
  timeLimit?: number
}

/**
 * Looks a file through in a worker thread with a heap and a time limit, so that a hostile file costs a message
 * and not the program.
 * @throws WorkbookRefusal when the file cannot be taken, takes too long or is cancelled.
 */
export async function sketchInWorker(path: string, watch: Watch = {}): Promise<FileSketch> {
  const answer = await inWorker({ kind: 'sketch', path }, watch)
  if (answer.kind !== 'sketch') throw new Error('the workbook worker answered another question')
  return answer.sketch
}

/** Reads the chosen tables of a file; errors and limits as `sketchInWorker`. */
export async function readInWorker(request: LedgerReadRequest, watch: Watch = {}): Promise<TableReading[]> {
  const answer = await inWorker({ kind: 'read', request }, watch)
  if (answer.kind !== 'readings') throw new Error('the workbook worker answered another question')
  return answer.readings
}

/** The file with what is wrong written into it; errors and limits as `sketchInWorker`. */
export async function annotateInWorker(request: AnnotateRequest, watch: Watch = {}): Promise<Uint8Array> {
  const answer = await inWorker({ kind: 'annotate', request }, watch)
  if (answer.kind !== 'annotated') throw new Error('the workbook worker answered another question')
  return answer.bytes
}

type Answer = Extract<WorkerMessage, { kind: 'sketch' | 'readings' | 'annotated' }>

function inWorker(
  task: WorkerTask,
  { onProgress, signal, timeLimit = workbookLimits.milliseconds }: Watch
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(cancelled())
      return
    }
    const worker = startWorker(task)
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      worker.removeAllListeners()
      // A thread that is being stopped may still fail; that is nobody's news any more, and unheard it would end
      // the whole process.
      worker.on('error', () => undefined)
      void worker.terminate()
      finish()
    }
    const timer = setTimeout(() => settle(() => reject(tookTooLong())), timeLimit)
    const abort = (): void => settle(() => reject(cancelled()))
    signal?.addEventListener('abort', abort)
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress?.(message.rows)
      else if (message.kind === 'refusal')
        settle(() => reject(new WorkbookRefusal(message.reason, message.message)))
      else settle(() => resolve(message))
    })
    worker.on('error', (error) => settle(() => reject(isOutOfMemory(error) ? tookTooMuch() : error)))
    worker.on('exit', () => settle(() => reject(new Error('the workbook worker ended without an answer'))))
  })
}

function startWorker(task: WorkerTask): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: workbookLimits.heapMebibytes }
  const built = join(__dirname, 'ledger-worker.js')
  if (existsSync(built)) return new Worker(built, { workerData: task, resourceLimits })
  // From source (tests, scripts) the thread first needs the loader that understands TypeScript and the aliases.
  return new Worker("require('tsx/cjs'); require(process.argv[2])", {
    eval: true,
    argv: [join(__dirname, 'ledger-worker.ts')],
    workerData: task,
    resourceLimits
  })
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

const tookTooLong = (): WorkbookRefusal =>
  new WorkbookRefusal('timed-out', '读取超过 30 秒，已停止。请把台账复制到新工作簿后再导入')
const tookTooMuch = (): WorkbookRefusal =>
  new WorkbookRefusal('too-large', '工作簿占用内存过多，已停止。请把台账复制到新工作簿后再导入')
const cancelled = (): WorkbookRefusal => new WorkbookRefusal('cancelled', '已取消读取，没有写入任何数据')
