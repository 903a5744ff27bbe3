import { ChangeRecorder } from '@database/change-log/change-recorder'
import { newId } from '@database/new-id'
import { RecordedWork } from '@database/recorded-work'
import type { Work } from '@database/work'
import type { WriteGate } from '@database/write-gate'

/** Who writes, when, and with which program. */
export interface WriteContext {
  actor: string
  /** ISO instant with milliseconds, UTC. */
  now: () => string
  /** The day that the program believes in, `YYYY-MM-DD`. */
  today: () => string
  appVersion: string
}

export interface UnitTitle {
  /** Name of the request, e.g. `center:save`. */
  action: string
  /** What the history shows, e.g. 修改 定鼎门社区邻里中心. */
  title: string
  /** The batch that this one undoes. */
  undoOf?: string
}

/** Records of one topic that a commit changed. */
export interface Touched {
  topic: string
  ids: string[]
}

/** All writes of the program: one at a time, whole or not at all, with their history. */
export class UnitOfWork {
  constructor(
    private readonly gate: WriteGate,
    private readonly context: WriteContext,
    private readonly afterCommit: (touched: Touched[]) => void
  ) {}

  /**
   * Runs `fn` in one transaction and answers after the commit was read back. Throws what `fn` throws (everything is
   * undone then), a StorageError when the file could not be written, an Error when called inside another unit.
   */
  async run<T>(title: UnitTitle, fn: (work: Work) => Promise<T>): Promise<T> {
    const batchId = newId()
    const done = await this.gate.transaction(
      async (runner) => {
        const manager = runner.connection.createEntityManager(runner)
        Object.assign(manager, { transaction: refuseNesting })
        const recorder = new ChangeRecorder(runner, manager, {
          id: batchId,
          at: this.context.now(),
          actor: this.context.actor,
          action: title.action,
          title: title.title,
          undoOf: title.undoOf ?? null,
          appVersion: this.context.appVersion
        })
        const work = new RecordedWork(manager, batchId, runner, recorder, this.context)
        const value = await fn(work)
        await recorder.flush()
        return { value, recorder, touched: work.touched }
      },
      async (runner, { recorder }) => recorder.assertWritten(runner)
    )
    this.afterCommit([...done.touched].map(([topic, ids]) => ({ topic, ids: [...ids] })))
    return done.value
  }
}

function refuseNesting(): Promise<never> {
  return Promise.reject(new Error('A transaction was started inside a unit of work.'))
}
