import type { Reply } from '@contract/failure'
import { findRequest } from '@contract/find-request'
import type { RequestName } from '@contract/index'
import type { PrintPaper } from '@contract/paper-page'
import type { DeskDatabase } from '@database/desk-database'
import type { DataControl, JobControl, ServiceContext } from '@services/service'
import type { ToFailure } from './failures'
import type { AnyHandler, Handlers } from './handlers/define'
import type { Jobs } from './jobs'
import { jobContext } from './job-context'

interface DispatchParts {
  handlers: Handlers
  jobs: Jobs
  /** Runs while the data is open; waits for the opening, throws when there is none. */
  use: <Value>(run: (database: DeskDatabase) => Promise<Value>) => Promise<Value>
  control: DataControl
  contextFor: (files: readonly string[]) => ServiceContext
  printPaper: PrintPaper
  toFailure: ToFailure
}

export type Dispatch = (
  name: RequestName,
  input: unknown,
  files: readonly string[]
) => Promise<Reply<unknown>>

/** Finds the handler of a request and gives it what its kind may have, nothing more. */
export function dispatchWith(parts: DispatchParts): Dispatch {
  const table: Partial<Record<RequestName, AnyHandler>> = parts.handlers

  const answer = async (name: RequestName, input: unknown, context: ServiceContext): Promise<unknown> => {
    const handler = table[name]
    const request = await findRequest(name)
    if (handler === undefined || request === null) throw new Error('the shell forwarded a request of its own')
    // A result of another shape than the contract says is a bug of the service, never the screen's problem.
    const output = (value: unknown): unknown => request.output.parse(value)
    const dataContext = { ...context, data: parts.control }

    switch (handler.kind) {
      case 'read':
        return output(await parts.use(({ reader }) => handler.run(reader, input, context)))
      case 'data-read':
        return output(await handler.answer(input, dataContext))
      case 'write':
        return parts.use(async ({ reader, unitOfWork }) => {
          const title = await handler.title(input, reader)
          // Checked inside the transaction: a wrong shape rolls back.
          return unitOfWork.run({ action: name, title, undoOf: handler.undoOf?.(input) }, async (work) =>
            output(await handler.run(work, input, context))
          )
        })
      case 'job': {
        const run = (control: JobControl): Promise<unknown> =>
          parts.use(async (data) =>
            output(await handler.run(input, jobContext(context, control, data, parts.printPaper)))
          )
        return { jobId: parts.jobs.begin(name, context.file.paths, run) }
      }
      case 'data-job': {
        const run = async (control: JobControl): Promise<unknown> =>
          output(await handler.answer(input, { ...dataContext, ...control }))
        return { jobId: parts.jobs.begin(name, context.file.paths, run) }
      }
    }
  }

  return async (name, input, files) => {
    try {
      return { ok: true, value: await answer(name, input, parts.contextFor(files)) }
    } catch (error) {
      return { ok: false, error: parts.toFailure(name, error, files) }
    }
  }
}
