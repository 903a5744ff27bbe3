import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { workbookLimits } from '@documents/excel/limits'
import type { LedgerReading } from '@documents/excel/ledger/ledger-reading'
import type { LedgerReadRequest } from '@documents/excel/ledger/read-ledger'
import { WorkbookRefusal, type RefusalReason } from '@documents/excel/workbook-refusal'

export type WorkerMessage =
  | { kind: 'progress'; rows: number }
  | { kind: 'reading'; reading: LedgerReading }
  | { kind: 'refusal'; reason: RefusalReason; message: string }

export interface LedgerFileRequest extends LedgerReadRequest {
  onProgress?: (rows: number) => void
  signal?: AbortSignal
  /** Milliseconds; shortened by tests. */
  timeLimit?: number
}

/**
 * Reads a T1 workbook in a worker thread with a heap and a time limit, so that a hostile file costs a message
 * and not the program.
 * @throws WorkbookRefusal when the workbook cannot be taken, takes too long or is cancelled.
 */
export function readLedgerFile(request: LedgerFileRequest): Promise<LedgerReading> {
  const { path, includeHidden, onProgress, signal, timeLimit = workbookLimits.milliseconds } = request
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(cancelled())
      return
    }
    const worker = startWorker({ path, includeHidden })
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
      else if (message.kind === 'reading') settle(() => resolve(message.reading))
      else settle(() => reject(new WorkbookRefusal(message.reason, message.message)))
    })
    worker.on('error', (error) => settle(() => reject(isOutOfMemory(error) ? tookTooMuch() : error)))
    worker.on('exit', () => settle(() => reject(new Error('the workbook worker ended without an answer'))))
  })
}

function startWorker(request: LedgerReadRequest): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: workbookLimits.heapMebibytes }
  const built = join(__dirname, 'ledger-worker.js')
  if (existsSync(built)) return new Worker(built, { workerData: request, resourceLimits })
  // From source (tests, scripts) the thread first needs the loader that understands TypeScript and the aliases.
  return new Worker("require('tsx/cjs'); require(process.argv[2])", {
    eval: true,
    argv: [join(__dirname, 'ledger-worker.ts')],
    workerData: request,
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
