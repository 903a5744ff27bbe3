import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { secondsSince } from './launcher'
import { packageFolder, PROJECT_ROOT } from './project'
import { run } from './run'

const SOURCES = [
  'electron',
  'database',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'tsconfig.json'
]
/** Parts of the source folders that no build reads. */
const NOT_BUILT = ['electron/runtime', 'resources/packaging', 'resources/readme']
const PRODUCTS = [
  'out/main/index.js',
  'out/main/backend.js',
  'out/preload/index.js',
  'out/renderer/index.html'
]

/** Builds when the build is missing or older than a source. */
export async function ensureBuild(say: (line: string) => void): Promise<void> {
  if (!buildIsStale(PROJECT_ROOT)) return
  await buildSuite(say)
}

/** Builds shell, preload, backend and screens into `out/`. Throws when a build fails. */
export async function buildSuite(say: (line: string) => void): Promise<void> {
  say('Building ...')
  const start = performance.now()
  await run(process.execPath, [
    join(packageFolder('electron-vite'), 'bin', 'electron-vite.js'),
    'build',
    '--logLevel',
    'warn'
  ])
  say(`Built in ${secondsSince(start)}.`)
}

/** Whether a product is missing or older than a source, a deleted source included. */
export function buildIsStale(root: string): boolean {
  const products = PRODUCTS.map((path) => join(root, path))
  if (!products.every((path) => existsSync(path))) return true
  const oldestProduct = Math.min(...products.map((path) => statSync(path).mtimeMs))
  return SOURCES.some((source) => newestIn(root, source) > oldestProduct)
}

/** Time of the last change of a file, or within a folder; ms since 1970, 0 when there is none. */
function newestIn(root: string, path: string): number {
  const full = join(root, path)
  if (NOT_BUILT.includes(path) || !existsSync(full)) return 0
  const stat = statSync(full)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(full).map((name) => newestIn(root, `${path}/${name}`)))
}
