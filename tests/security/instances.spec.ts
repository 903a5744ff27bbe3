import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import electron from 'electron'
import { isRoot, PROJECT_ROOT } from '../../electron/runtime/project'
import { hasEnded } from '../e2e/support/end-app'
import { expect, test, TEST_DAY } from '../e2e/support/launch'
import { size } from '../integration/support/oracle'

/** Plan F1 asks for 20 / 100 rounds of ten starts; a round takes some seconds of both cores. */
const ROUNDS = size(2, 100)
const STARTS_AT_ONCE = 10

/** A start as by a double click, without a test driver inside. */
function startPlainly(dataDir: string, profile: string): ChildProcess {
  const sandbox = isRoot() && process.platform === 'linux' ? ['--no-sandbox'] : []
  // As a module of Node, electron is the path of its binary.
  return spawn(String(electron), [...sandbox, PROJECT_ROOT, `--user-data-dir=${profile}`], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, DESK_DATA_DIR: dataDir, DESK_TODAY: TEST_DAY },
    stdio: 'ignore'
  })
}

async function openings(dataDir: string): Promise<number> {
  const log = await readFile(join(dataDir, 'logs', 'desk.log'), 'utf8').catch(() => '')
  return log.split(/info data: (?:absent|opened)/).length - 1
}

test('F1: a second start ends itself and brings the first window to the front', async ({
  launchApp,
  folder
}) => {
  const profile = await mkdtemp(join(folder, 'shared-'))
  const { app, dataDir } = await launchApp({ args: [`--user-data-dir=${profile}`] })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())

  const second = startPlainly(dataDir, profile)
  await expect.poll(() => second.exitCode).toBe(0)
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible()))
    )
    .toEqual([true])
  expect(await openings(dataDir)).toBe(1)
})

test(`F1: ${ROUNDS} times ${STARTS_AT_ONCE} starts at the same moment leave one program`, async ({
  folder
}) => {
  test.setTimeout(60_000 + ROUNDS * 60_000)
  for (let round = 0; round < ROUNDS; round += 1) {
    const dataDir = join(folder, `data-${round}`)
    const profile = join(folder, `profile-${round}`)
    await mkdir(profile)
    const starts = Array.from({ length: STARTS_AT_ONCE }, () => startPlainly(dataDir, profile))
    try {
      await expect.poll(() => starts.filter(hasEnded).length, { timeout: 40_000 }).toBe(STARTS_AT_ONCE - 1)
      await expect.poll(() => openings(dataDir)).toBe(1)
      await pause(500)
      expect(starts.filter(hasEnded)).toHaveLength(STARTS_AT_ONCE - 1)
      expect(await openings(dataDir)).toBe(1)
    } finally {
      const left = starts.filter((start) => !hasEnded(start))
      for (const start of left) start.kill('SIGTERM')
      await expect.poll(() => left.every(hasEnded)).toBe(true)
    }
  }
})

test('F2: another profile on the same data folder is told who holds it', async ({
  launchApp,
  sampleData
}) => {
  const first = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const opened = await openings(first.dataDir)
  const second = await launchApp({ dataDir: first.dataDir, until: ['refused'] })
  await expect(second.page.getByText(userInfo().username).first()).toBeVisible()
  await expect(second.page.getByText('请关闭那边的程序后再打开').first()).toBeVisible()
  expect(await openings(first.dataDir)).toBe(opened)
})
