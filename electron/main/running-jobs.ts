import type { JobProgress } from '@contract/events'

/** The jobs that have begun and not yet ended, so that nobody waits for one after the backend died. */
export class RunningJobs {
  private readonly jobs = new Map<string, JobProgress>()

  get size(): number {
    return this.jobs.size
  }

  note(progress: JobProgress): void {
    if (progress.state === 'running') this.jobs.set(progress.jobId, progress)
    else this.jobs.delete(progress.jobId)
  }

  /** Empties the list. */
  takeAll(): JobProgress[] {
    const all = [...this.jobs.values()]
    this.jobs.clear()
    return all
  }
}
