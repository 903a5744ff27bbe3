import type { ChildProcess } from 'node:child_process'
import { constants, existsSync } from 'node:fs'
import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test'
import { exclusively } from '../../../electron/runtime/exclusively'
import { isRoot, PROJECT_ROOT } from '../../../electron/runtime/project'
import { endApp, hasEnded } from './end-app'
import { sampleTemplatePath } from './sample-template'
import { openOwnDisplay } from './worker-display'

/** The day the program believes in, unless a test says otherwise. */
export const TEST_DAY = '2026-09-30'

/** What the window says of itself on its document element. */
export type AppState = 'ready' | 'first-start'

export interface LaunchOptions {
  /** The program's data; default: an empty folder of this test. Give one again to start on the same data. */
  dataDir?: string
  /** `YYYY-MM-DD`; default: {@link TEST_DAY}. */
  today?: string
  /** Further switches for the program. */
  args?: readonly string[]
  /** Further environment variables. */
  env?: Readonly<Record<string, string>>
  /** Goes on when the window is in one of these states; default: both. An empty list waits for no state. */
  until?: readonly string[]
}

/** The real program, running. */
export interface RunningApp {
  app: ElectronApplication
  /** The main window. */
  page: Page
  /** The program's main process. */
  child: ChildProcess
  dataDir: string
  /** Ends the program as a clerk does, or by force when it does not end. */
  close(): Promise<void>
}

interface Fixtures {
  /** An empty folder of this test, removed afterwards. */
  folder: string
  /** Starts the built program; whatever still runs at the end of the test is ended. */
  launchApp: (options?: LaunchOptions) => Promise<RunningApp>
  /** A data folder of this test that holds the sample city. */
  sampleData: string
}

interface WorkerFixtures {
  /** Where the windows of this worker are: on a virtual display none takes the focus from one of another worker. */
  display: string | undefined
  /** The sample city, loaded once in a run through the program's own first start; tests copy it. */
  sampleTemplate: string
}

const STATES: readonly AppState[] = ['ready', 'first-start']
const READY_LIMIT_MS = 60_000
const SAMPLE_LIMIT_MS = 120_000
const PICTURE_LIMIT_MS = 5_000
/** As on a system that asks for less motion: what opens and closes is there and gone at once. */
const CALM = '--force-prefers-reduced-motion'
/** Whether to keep the page's content before and after each action of a test that fails; doubles the time of a test. */
const tracing = process.env['DESK_TEST_TRACE'] === '1'

export const test = base.extend<Fixtures, WorkerFixtures>({
  folder: async ({}, use) => {
    await inFolder(use)
  },

  launchApp: async ({ folder }, use, testInfo) => {
    const running: RunningApp[] = []
    await use(async (options = {}) => {
      const launched = await launch({ dataDir: join(folder, 'data'), ...options }, folder)
      running.push(launched)
      if (tracing) await launched.app.context().tracing.start({ snapshots: true })
      return launched
    })
    for (const [index, launched] of running.entries()) await finish(launched, index, testInfo)
  },

  sampleData: async ({ folder, sampleTemplate }, use) => {
    const dataDir = join(folder, 'sample')
    await cp(sampleTemplate, dataDir, { recursive: true, mode: constants.COPYFILE_FICLONE })
    await use(dataDir)
  },

  display: [
    async ({}, use, { parallelIndex }) => {
      const close = await openOwnDisplay(parallelIndex)
      await use(process.env['DISPLAY'])
      close()
    },
    { scope: 'worker', auto: true }
  ],

  sampleTemplate: [
    async ({}, use) => {
      const template = sampleTemplatePath()
      await exclusively(`sample-${basename(dirname(template))}`, async () => {
        if (!existsSync(template)) await inFolder((folder) => makeSample(template, folder))
      })
      await use(template)
    },
    { scope: 'worker', timeout: SAMPLE_LIMIT_MS }
  ]
})

export { expect } from '@playwright/test'

/** Loads the sample city as a clerk does; it appears whole, or a kill would leave half of it to the next worker. */
async function makeSample(target: string, folder: string): Promise<void> {
  const dataDir = `${target}.making`
  await rm(dataDir, { recursive: true, force: true })
  const { page, close } = await launch({ dataDir, until: ['first-start'] }, folder)
  try {
    await page.getByRole('button', { name: '载入演示城市' }).click()
    await waitForState(page, ['ready'], SAMPLE_LIMIT_MS)
  } finally {
    await close()
  }
  await rename(dataDir, target)
}

/** Starts the built program with a profile of its own under `folder`. */
async function launch(options: LaunchOptions & { dataDir: string }, folder: string): Promise<RunningApp> {
  const profile = await mkdtemp(join(folder, 'profile-'))
  const app = await _electron.launch({
    args: [PROJECT_ROOT, `--user-data-dir=${profile}`, CALM, ...(options.args ?? [])],
    cwd: PROJECT_ROOT,
    // Playwright drops the sandbox on Linux unless told otherwise; only root has to do without.
    chromiumSandbox: !isRoot(),
    env: {
      ...ownEnvironment(),
      DESK_DATA_DIR: options.dataDir,
      DESK_TODAY: options.today ?? TEST_DAY,
      ...options.env
    }
  })
  const child = app.process()
  const close = (): Promise<void> => endApp(app, child)
  try {
    const page = await app.firstWindow()
    const until = options.until ?? STATES
    if (until.length > 0) await waitForState(page, until, READY_LIMIT_MS)
    return { app, page, child, dataDir: options.dataDir, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Waits until the window is in one of the states. */
export async function waitForState(
  page: Page,
  states: readonly string[],
  timeout = READY_LIMIT_MS
): Promise<void> {
  const selector = states.map((state) => `html[data-app-state="${state}"]`).join(', ')
  await page.locator(selector).waitFor({ state: 'attached', timeout })
}

async function finish(launched: RunningApp, index: number, testInfo: TestInfo): Promise<void> {
  const { app, child, close } = launched
  const failed = testInfo.status !== testInfo.expectedStatus
  if (!hasEnded(child)) {
    if (failed) await keepPictures(app, (name) => testInfo.outputPath(`${index}-${name}`))
    if (tracing) await app.context().tracing.stop(failed ? { path: testInfo.outputPath(`${index}.zip`) } : {})
  }
  await close()
}

/** What the windows of a failed test showed: a picture of each, and its content as a screen reader tells it. */
async function keepPictures(app: ElectronApplication, path: (name: string) => string): Promise<void> {
  for (const [number, page] of app.windows().entries()) {
    // A window that no longer answers may be what the test has failed for; the program must be ended all the same.
    await Promise.allSettled([
      page.screenshot({ path: path(`${number}.png`), timeout: PICTURE_LIMIT_MS }),
      page
        .locator('body')
        .ariaSnapshot({ timeout: PICTURE_LIMIT_MS })
        .then((text) => writeFile(path(`${number}.yaml`), text))
    ])
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-test-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

/** The launcher's environment without what a developer's shell sets for the program itself. */
function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('DESK_'))
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']))
}
