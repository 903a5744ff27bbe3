import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { Failure } from '../../electron/contract/failure'
import { expect, test } from '../e2e/support/launch'
import { failuresOf, leaksOf, rawCall, type RawBridge } from './support/bridge'
import { garbageFor, oddFor, requestNames as names } from './support/garbage'

/** The full size is 200 000; this one fits the time limit of a whole run on two cores. */
const CALLS = Number(process.env['TEST_CALLS'] ?? 20_000)
const BATCH = 250
const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)

async function digestOf(dataDir: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(dataDir, 'desk.db')))
    .digest('hex')
}

test('I2, I7: garbage on every channel gets a typed answer that leaks nothing and changes nothing', async ({
  launchApp,
  sampleData
}) => {
  test.setTimeout(420_000)
  const each = Math.ceil(CALLS / names.length)
  console.log(`I2: ${each * names.length} calls on ${names.length} channels, seed ${seed}`)
  const { page, dataDir, child } = await launchApp({ dataDir: sampleData, until: ['ready'] })
  const before = await digestOf(dataDir)

  const calls = names.flatMap((name, index) => [
    ...oddFor(name, 10, seed + index).map((input): [string, unknown] => [name, input]),
    ...fc
      .sample(garbageFor(name), { numRuns: each, seed: seed + index })
      .map((input): [string, unknown] => [name, input])
  ])
  const untyped: unknown[] = []
  const leaking: string[] = []
  const bugs = new Map<string, unknown>()
  const refused = new Set<string>()
  for (let at = 0; at < calls.length; at += BATCH) {
    const batch = calls.slice(at, at + BATCH)
    for (const [index, error] of (await failuresOf(page, batch)).entries()) {
      const [name, input] = batch[index] ?? ['', null]
      if (error === null) continue
      const failure = Failure.safeParse(error)
      if (!failure.success) untyped.push([name, error])
      else leaking.push(...leaksOf(failure.data))
      if (error.kind === 'bug') bugs.set(name, input)
      refused.add(name)
    }
  }

  expect(untyped).toEqual([])
  expect(leaking).toEqual([])
  expect([...bugs]).toEqual([])
  expect(names.filter((name) => !refused.has(name))).toEqual([])
  expect(child.exitCode).toBeNull()
  expect(await rawCall(page, 'app:info', {})).toMatchObject({ ok: true })
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
  expect(await digestOf(dataDir)).toBe(before)
  const log = await readFile(join(dataDir, 'logs', 'desk.log'), 'utf8')
  expect(log).not.toMatch(/\[\d{12}-[0-9A-Z]{4}\] main:|ended unexpectedly/)
})

test('I3: getters, proxies, cycles, holes and huge keys end in a refusal, not in a crash', async ({
  launchApp
}) => {
  const { page, child } = await launchApp()
  const outcomes = await page.evaluate(async () => {
    const bridge: RawBridge = Reflect.get(window, 'desk')
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    const holes: unknown[] = []
    holes[5_000_000] = 1
    const hostile: unknown[] = [
      cycle,
      holes,
      { ['k'.repeat(1_000_000)]: 1 },
      new Proxy({}, { get: () => 'x' }),
      {
        get jobId() {
          throw new Error('getter')
        }
      },
      { jobId: { toString: () => 'x' } },
      { jobId: () => 'x' },
      { jobId: Symbol('x') },
      { jobId: new Date(Number.NaN) },
      new Map([['jobId', 'x']]),
      new Set([1]),
      /x/g,
      new Error('x'),
      new ArrayBuffer(8),
      Object.create(null),
      document.body
    ]
    return Promise.all(
      hostile.map(async (payload) => {
        try {
          const reply = await bridge.call('job:cancel', payload)
          return reply.ok ? 'ok' : reply.error.kind
        } catch {
          // What cannot be copied never leaves the page.
          return 'not sent'
        }
      })
    )
  })
  for (const outcome of outcomes) expect(['validation', 'refused', 'not sent']).toContain(outcome)
  for (const name of [
    '__proto__',
    'constructor',
    'toString',
    '',
    'job:cancel ',
    'JOB:CANCEL',
    null,
    7,
    {},
    []
  ]) {
    expect(await rawCall(page, name, {})).toMatchObject({ ok: false, error: { kind: 'refused' } })
  }
  expect(child.exitCode).toBeNull()
})

test('too much at once is refused, and the window answers on', async ({ launchApp }) => {
  const { page } = await launchApp()
  for (const megabytes of [10, 100]) {
    const reply = await page.evaluate((size) => {
      const bridge: RawBridge = Reflect.get(window, 'desk')
      return bridge.call('job:cancel', { jobId: 'x'.repeat(size * 1_000_000) })
    }, megabytes)
    expect(reply).toMatchObject({ ok: false, error: { kind: 'refused' } })
  }
  const asked = Date.now()
  expect(await rawCall(page, 'app:info', {})).toMatchObject({ ok: true })
  expect(Date.now() - asked).toBeLessThan(1_000)
})
