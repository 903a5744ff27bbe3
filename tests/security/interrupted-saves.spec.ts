import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { CenterDetail, SavedCenter } from '../../electron/contract/center-detail'
import { SearchHit } from '../../electron/contract/search'
import { expect, test } from '../e2e/support/launch'
import { oracle, seededRandom, size } from '../integration/support/oracle'
import { rawCall } from './support/bridge'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
/** Plan A2 asks for 60 / 500 kills; 24 / 500 fit here, the unit of work alone takes its own in tests/integration. */
const STARTS = size(6, 125)
/** After more than three deaths a minute the program rightly stops to restart its backend. */
const BACKEND_KILLS = 3

/** What the driver knows: every save that was acknowledged, in order, and the one that was on its way. */
interface Driver {
  acknowledged: string[]
  underway: string | null
  /** The kill is done: on a busy machine no save may have been on its way to notice it. */
  killed: boolean
}

async function idOfCenter(page: Page): Promise<string> {
  const found = await rawCall(page, 'search:global', { text: 'ddm' })
  if (!found.ok) throw new Error(found.error.message)
  const [hit] = SearchHit.array().parse(found.value)
  if (hit === undefined) throw new Error('the sample has no centre of these initials')
  return hit.id
}

async function centerOf(page: Page, id: string): Promise<CenterDetail> {
  const reply = await rawCall(page, 'center:get', { id })
  if (!reply.ok) throw new Error(reply.error.message)
  return CenterDetail.parse(reply.value)
}

/** Waits until the backend answers again. */
async function centerWhenBack(page: Page, id: string): Promise<CenterDetail> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const center = await centerOf(page, id).catch(() => null)
    if (center !== null) return center
    await pause(50)
  }
  throw new Error('the backend did not come back within five seconds')
}

/** Saves the form again and again until the kill. */
async function saveUntilKilled(
  page: Page,
  center: CenterDetail,
  round: string,
  driver: Driver
): Promise<void> {
  let { draft } = center
  for (let number = 0; !driver.killed; number += 1) {
    const remark = `第 ${round} 轮第 ${number} 次`
    driver.underway = remark
    const reply = await rawCall(page, 'center:save', { ...draft, remark })
    if (!reply.ok) {
      expect(['busy', 'storage']).toContain(reply.error.kind)
      return
    }
    driver.acknowledged.push(remark)
    driver.underway = null
    draft = { ...draft, revision: SavedCenter.parse(reply.value).revision }
  }
}

async function backendPid(app: ElectronApplication): Promise<number> {
  const pid = await app.evaluate(
    ({ app: program }) => program.getAppMetrics().find(({ name }) => name === 'desk-backend')?.pid
  )
  if (pid === undefined) throw new Error('no backend process')
  return pid
}

/** Nothing acknowledged may be missing; at most the save that was on its way may be there without its word. */
async function expectNothingLost(dataDir: string, centerId: string, driver: Driver): Promise<void> {
  const file = join(dataDir, 'desk.db')
  const written = await oracle<{ value: string }>(
    file,
    `SELECT json_extract(new_value, '$') AS value FROM change_log
     WHERE entity_id = '${centerId}' AND field = 'remark' AND new_value LIKE '%轮第%' ORDER BY revision_after`
  )
  const expected = [...driver.acknowledged]
  const values = written.map(({ value }) => value)
  if (driver.underway !== null && values.at(-1) === driver.underway) expected.push(driver.underway)
  expect(values).toEqual(expected)
  const [row] = await oracle<{ remark: string }>(file, `SELECT remark FROM center WHERE id = '${centerId}'`)
  if (expected.length > 0) expect(row?.remark).toBe(expected.at(-1))
  expect(await oracle(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  driver.acknowledged = values
  driver.underway = null
}

test(`A2: ${STARTS * (BACKEND_KILLS + 1)} kills -9 during form saves lose nothing acknowledged`, async ({
  launchApp,
  sampleData
}) => {
  test.setTimeout(60_000 + STARTS * 40_000)
  console.log(
    `A2: ${STARTS} starts with ${BACKEND_KILLS} kills of the backend and one of all each, seed ${seed}`
  )
  const random = seededRandom(seed)
  const driver: Driver = { acknowledged: [], underway: null, killed: false }
  for (let start = 0; start < STARTS; start += 1) {
    const { app, page, child, dataDir } = await launchApp({ dataDir: sampleData, until: ['ready'] })
    const id = await idOfCenter(page)
    let center = await centerOf(page, id)
    for (let kill = 0; kill <= BACKEND_KILLS; kill += 1) {
      const whole = kill === BACKEND_KILLS
      const backend = await backendPid(app)
      const gone = once(child, 'exit')
      driver.killed = false
      // With the whole program gone, the call that was on its way breaks too.
      const saving = saveUntilKilled(page, center, `${start}.${kill}`, driver).catch((error: unknown) => {
        if (!whole) throw error
      })
      await pause(random() * 600)
      if (whole) child.kill('SIGKILL')
      else process.kill(backend, 'SIGKILL')
      await expectEnded(backend)
      driver.killed = true
      await saving
      if (whole) await gone
      else center = await centerWhenBack(page, id)
      await expectNothingLost(dataDir, id, driver)
    }
  }
  expect(driver.acknowledged.length).toBeGreaterThan(STARTS)
})

/** The backend must not outlive the program: it would hold the data folder's lock. */
async function expectEnded(pid: number): Promise<void> {
  await expect.poll(() => isRunning(pid), { intervals: [20] }).toBe(false)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    // No such process: what is wanted.
    return false
  }
  // In a container without an init process the dead stay listed until somebody asks for them.
  return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
}
