import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { JobProgress } from '@contract/events'
import type { Reply } from '@contract/failure'
import { isRoot, PROJECT_ROOT } from '../../electron/runtime/project'
import { BENCH_DAY } from './backend'

/** The built program with its window: what a page needs to become a PDF. */
export interface BenchProgram {
  /** Runs a job of the clerk's to its end. @param folder what he would have chosen @throws when it fails */
  job(name: string, input: unknown, folder: string): Promise<void>
  stop(): Promise<void>
}

const LOOK_MS = 5

interface Bridge {
  call: (name: string, payload: unknown) => Promise<Reply<{ jobId: string }>>
  on: (event: string, listener: (payload: JobProgress) => void) => () => void
}

export async function openProgram(dataDir: string, folder: string): Promise<BenchProgram> {
  const app = await _electron.launch({
    args: [PROJECT_ROOT, `--user-data-dir=${join(folder, 'profile-program')}`],
    cwd: PROJECT_ROOT,
    chromiumSandbox: !isRoot(),
    env: { ...environment(), DESK_DATA_DIR: dataDir, DESK_TODAY: BENCH_DAY }
  })
  const page = await app.firstWindow()
  await page.locator('html[data-app-state="ready"]').waitFor({ state: 'attached' })
  return {
    job: async (name, input, chosen) => {
      await choose(app, chosen)
      await run(page, name, input)
    },
    stop: () => app.close()
  }
}

async function choose(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
}

function run(page: Page, name: string, input: unknown): Promise<void> {
  return page.evaluate(
    async ([wanted, payload, lookEvery]) => {
      const bridge: Bridge = Reflect.get(window, 'desk')
      const finished: JobProgress[] = []
      const stop = bridge.on('job:progress', (progress) => {
        if (progress.state !== 'running') finished.push(progress)
      })
      const reply = await bridge.call(wanted, payload)
      if (!reply.ok) throw new Error(reply.error.message)
      const { jobId } = reply.value
      let last: JobProgress | undefined
      while ((last = finished.find((progress) => progress.jobId === jobId)) === undefined) {
        await new Promise((resolve) => setTimeout(resolve, lookEvery))
      }
      stop()
      if (last.state !== 'done') throw new Error(last.error?.message ?? last.state)
    },
    [name, input, LOOK_MS] as const
  )
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']))
}
