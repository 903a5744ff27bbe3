import { randomUUID } from 'node:crypto'
import type { JobProgress } from '@contract/events'
import type { RequestName } from '@contract/index'
import type { JobControl } from '@services/service'
import type { ToFailure } from './failures'

/** Between two pushes of progress; more would only keep the screen busy. */
const progressIntervalMs = 100

interface RunningJob {
  abort: AbortController
  ended: Promise<void>
}

interface BegunJob {
  jobId: string
  name: RequestName
  files: readonly string[]
  signal: AbortSignal
  run: (control: JobControl) => Promise<unknown>
}

/** Long work: begun with an id, told about by pushes, stopped between two records. */
export class Jobs {
  private readonly running = new Map<string, RunningJob>()

  constructor(
    private readonly push: (progress: JobProgress) => void,
    private readonly toFailure: ToFailure
  ) {}

  /** Whether long work of the clerk's is under way. */
  get isBusy(): boolean {
    return this.running.size > 0
  }

  /** @returns the id at once; the first push follows after the caller has answered with it. */
  begin(name: RequestName, files: readonly string[], run: (control: JobControl) => Promise<unknown>): string {
    const jobId = randomUUID()
    const abort = new AbortController()
    const ended = new Promise<void>((resolve) => setImmediate(resolve)).then(() =>
      this.carryOut({ jobId, name, files, signal: abort.signal, run })
    )
    this.running.set(jobId, { abort, ended })
    return jobId
  }

  /** @returns false when no such job is running. */
  cancel(jobId: string): boolean {
    const job = this.running.get(jobId)
    job?.abort.abort()
    return job !== undefined
  }

  async cancelAll(): Promise<void> {
    const jobs = [...this.running.values()]
    for (const job of jobs) job.abort.abort()
    await Promise.all(jobs.map((job) => job.ended))
  }

  private async carryOut({ jobId, name, files, signal, run }: BegunJob): Promise<void> {
    let last: JobProgress = {
      jobId,
      name,
      state: 'running',
      done: 0,
      total: 0,
      text: '',
      result: null,
      error: null
    }
    let pushedAt = performance.now()
    this.push(last)
    const progress: JobControl['progress'] = (done, total, text) => {
      last = { ...last, done, total, text }
      if (performance.now() - pushedAt < progressIntervalMs) return
      pushedAt = performance.now()
      this.push(last)
    }
    try {
      const result = await run({ progress, signal })
      this.push({ ...last, state: 'done', result })
    } catch (error) {
      const failure = this.toFailure(name, error, files)
      this.push({ ...last, state: failure.kind === 'cancelled' ? 'cancelled' : 'failed', error: failure })
    } finally {
      this.running.delete(jobId)
    }
  }
}
