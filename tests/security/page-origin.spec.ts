import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { PROJECT_ROOT } from '../../electron/runtime/project'
import { expect, test } from '../e2e/support/launch'

const TRAVERSALS = 500
const seed = Number(process.env['TEST_SEED'] ?? 20_260_930)

/** Ways to climb out of a folder, by hand. */
const classics = [
  '../package.json',
  '..%2fpackage.json',
  '%2e%2e/package.json',
  '%2e%2e%2fpackage.json',
  '..%5cpackage.json',
  '....//package.json',
  '..;/package.json',
  '%252e%252e%252fpackage.json',
  '%c0%ae%c0%ae/package.json',
  'assets/../../package.json',
  'assets/..%2f..%2fmain%2findex.js',
  '/etc/passwd',
  '%2fetc%2fpasswd',
  'file:///etc/passwd',
  'C:%5cWindows%5cwin.ini',
  'index.html%00.js',
  'index.html/../../main/index.js'
]

function traversals(): string[] {
  const part = fc.constantFrom(
    '..',
    '%2e%2e',
    '.%2e',
    '/',
    '%2f',
    '\\',
    '%5c',
    'assets',
    'main',
    '%00',
    '%25',
    ';'
  )
  const goal = fc.constantFrom('package.json', 'main/index.js', 'preload/index.js', 'etc/passwd', 'README.md')
  const climb = fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 10 }), goal)
    .map(([parts, file]) => [...parts, file].join(''))
  return [...classics, ...fc.sample(climb, { numRuns: TRAVERSALS - classics.length, seed })]
}

async function bundle(): Promise<Set<string>> {
  const folder = join(PROJECT_ROOT, 'out', 'renderer')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name))
  return new Set(await Promise.all(files.map((file) => readFile(file, 'latin1'))))
}

test('S2: everything comes from the program’s own scheme, and nothing outside the bundle is served', async ({
  launchApp
}) => {
  console.log(`S2: ${TRAVERSALS} addresses, seed ${seed}`)
  const { app, page } = await launchApp()
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.reload()
  await page.locator('html[data-app-state]').waitFor({ state: 'attached' })
  expect(loaded.length).toBeGreaterThan(2)
  expect(loaded.filter((address) => !/^(desk:\/\/app\/|data:|blob:)/.test(address))).toEqual([])

  const answers = await page.evaluate(
    (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const response = await fetch(`desk://app/${path}`).catch(() => null)
          if (response === null || !response.ok) return null
          const bytes = new Uint8Array(await response.arrayBuffer())
          return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
        })
      ),
    traversals()
  )
  const own = await bundle()
  const outside = answers.filter((body) => body !== null && !own.has(body))
  expect(answers).toHaveLength(TRAVERSALS)
  expect(outside).toEqual([])

  const foreign = await page.evaluate(() =>
    Promise.all(
      ['file:///etc/passwd', 'desk://other/index.html', 'desk:///etc/passwd', 'http://127.0.0.1/'].map(
        (address) =>
          fetch(address).then(
            (response) => response.ok,
            () => false
          )
      )
    )
  )
  expect(foreign).toEqual([false, false, false, false])

  // Outside the page's policy, as a careless window of the program would ask.
  const direct = await app.evaluate(async ({ session }, paths) => {
    const statuses = await Promise.all(
      paths.map((path) =>
        session.defaultSession.fetch(`desk://app/${path}`).then(
          (response) => response.status,
          () => 0
        )
      )
    )
    return [...new Set(statuses)].sort()
  }, classics)
  expect(direct.filter((status) => status !== 404 && status !== 0)).toEqual([])
})
