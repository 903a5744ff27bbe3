import { join } from 'node:path'
import { z } from 'zod'
import { createBackend } from '../../electron/backend/backend'
import { contract, type InputOf, type NamesOf, type RequestName } from '@contract/index'
import type { JobProgress } from '@contract/events'
import { PROJECT_ROOT } from '../../electron/runtime/project'

/** The day the sample city is built for, and everything is measured on. */
export const BENCH_DAY = '2026-09-30'

type JobName = NamesOf<'job'>

const JobStarted = z.object({ jobId: z.string() })

/**
 * The program's own backend in this process: what is measured is a request as the shell would forward it. Answers
 * are left unparsed, since the backend has checked them itself.
 */
export interface BenchBackend {
  ask<Name extends Exclude<RequestName, JobName>>(name: Name, input: InputOf<Name>): Promise<unknown>
  /** Runs a job to its end. @param path what the clerk would have chosen in the file dialog */
  job<Name extends JobName>(name: Name, input: InputOf<Name>, path?: string): Promise<unknown>
  stop(): Promise<void>
}

/** @throws when a request or job fails, so that no failure is measured as speed. */
export function openBackend(dataDir: string): BenchBackend {
  const ended = new Map<string, (progress: JobProgress) => void>()
  const backend = createBackend(
    {
      dataFolder: dataDir,
      resourcesFolder: join(PROJECT_ROOT, 'resources'),
      appVersion: '0.0.0-bench',
      fixedToday: BENCH_DAY
    },
    {
      push: ({ name, payload }) => {
        if (name === 'job:progress' && payload.state !== 'running') ended.get(payload.jobId)?.(payload)
      },
      log: (level, text) => {
        if (level !== 'info') console.error(text)
      },
      printPaper: () => Promise.reject(new Error('no bench prints')),
      askKeyGuard: () => Promise.resolve(null)
    }
  )

  async function send(name: RequestName, input: unknown, files: readonly string[]): Promise<unknown> {
    const reply = await backend.dispatch(name, contract[name].input.parse(input), files)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
    return reply.value
  }

  return {
    stop: () => backend.stop(),
    ask: (name, input) => send(name, input, []),
    async job(name, input, path) {
      const started = await send(name, input, path === undefined ? [] : [path])
      const { jobId } = JobStarted.parse(started)
      const last = await new Promise<JobProgress>((resolve) => ended.set(jobId, resolve))
      if (last.state !== 'done') throw new Error(`${name}: ${last.error?.message}`)
      return last.result
    }
  }
}
