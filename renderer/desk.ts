import type { EventName, EventPayload, JobProgress } from '@contract/events'
import type { Failure, FailureKind, FieldFailure, Reply } from '@contract/failure'
import type { AnswerOf, InputOf, NamesOf, OutputOf, RequestName } from '@contract/index'
import type { z } from 'zod'

declare global {
  interface Window {
    readonly desk: {
      call<Name extends RequestName>(name: Name, payload: InputOf<Name>): Promise<Reply<AnswerOf<Name>>>
      callDropped<Name extends RequestName>(
        name: Name,
        payload: InputOf<Name>
      ): Promise<Reply<AnswerOf<Name>>>
      on<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void
    }
  }
}

/** Any refusal or failure of a request. `message` is Chinese and may be shown as it is. */
export class DeskError extends Error {
  readonly kind: FailureKind
  readonly fields: FieldFailure[]
  /** The number of a bug in the log, else null. */
  readonly incident: string | null

  constructor(failure: Failure) {
    super(failure.message)
    this.kind = failure.kind
    this.fields = failure.fields
    this.incident = failure.incident
  }

  /** The reasons themselves where there are any: outside a form nothing is marked that a message could point to. */
  get reasons(): string {
    return this.fields.length === 0 ? this.message : this.fields.map(({ message }) => message).join('；')
  }
}

interface JobOptions {
  /** On the files that the clerk has just dropped, instead of asking for some. */
  dropped?: boolean
  onProgress?: (progress: JobProgress) => void
  /** Aborting cancels the job in the backend; the promise then rejects with kind `cancelled`. */
  signal?: AbortSignal
}

/** The typed client, alone in touching window.desk. */
export const desk = {
  /** @throws {DeskError} */
  async call<Name extends RequestName>(name: Name, input: InputOf<Name>): Promise<AnswerOf<Name>> {
    const reply = await window.desk.call(name, input)
    if (!reply.ok) throw new DeskError(reply.error)
    return reply.value
  },

  /** @returns a function that ends the subscription. */
  on<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void {
    return window.desk.on(event, listener)
  },

  /** Starts a job and waits for its result. @throws {DeskError} */
  async job<Name extends NamesOf<'job'>>(
    name: Name,
    input: InputOf<Name>,
    options: JobOptions = {}
  ): Promise<OutputOf<Name>> {
    const watch = watchJobs(name)
    try {
      const { jobId } = await startJob(name, input, options.dropped === true)
      const cancel = (): void => void desk.call('job:cancel', { jobId })
      if (options.signal?.aborted === true) cancel()
      options.signal?.addEventListener('abort', cancel, { once: true })
      const last = await watch.endOf(jobId, options.onProgress)
      options.signal?.removeEventListener('abort', cancel)
      if (last.error !== null) throw new DeskError(last.error)
      // Loaded when first needed: to make every schema takes a good part of the start.
      const { contract } = await import('@contract/index')
      if (!isOutput<Name>(contract[name], last.result)) throw new DeskError(wrongResult)
      return last.result
    } finally {
      watch.stop()
    }
  }
}

const wrongResult: Failure = {
  kind: 'bug',
  message: '任务已结束，但结果无法显示。请刷新页面查看。',
  fields: [],
  incident: null
}

async function startJob(
  name: NamesOf<'job'>,
  input: InputOf<NamesOf<'job'>>,
  dropped: boolean
): Promise<{ jobId: string }> {
  if (!dropped) return desk.call(name, input)
  const reply = await window.desk.callDropped(name, input)
  if (!reply.ok) throw new DeskError(reply.error)
  return reply.value
}

function isOutput<Name extends RequestName>(
  { output }: { output: z.ZodType },
  value: unknown
): value is OutputOf<Name> {
  return output.safeParse(value).success
}

/** Listens before the job is started: its first words may arrive before its id does. */
function watchJobs(name: RequestName) {
  const heard: JobProgress[] = []
  let tell: (progress: JobProgress) => void = (progress) => heard.push(progress)
  const stop = desk.on('job:progress', (progress) => {
    if (progress.name === name) tell(progress)
  })
  const endOf = (jobId: string, onProgress: JobOptions['onProgress']): Promise<JobProgress> =>
    new Promise((resolve) => {
      tell = (progress) => {
        if (progress.jobId !== jobId) return
        onProgress?.(progress)
        if (progress.state !== 'running') resolve(progress)
      }
      heard.forEach((progress) => tell(progress))
    })
  return { stop, endOf }
}
