import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { aptInstall, aptUpdate, has, installHint, mayInstall } from './apt'
import { cacheFolder } from './cache-folder'
import { exclusively } from './exclusively'
import { packageFolder } from './project'
import { captured } from './run'

const DOWNLOAD_LIMIT_MS = 60_000
const COMPILERS = [
  { program: 'python3', debianPackage: 'python3' },
  { program: 'make', debianPackage: 'make' },
  { program: 'g++', debianPackage: 'g++' }
]

/**
 * Makes sure that sqlite3 has its native part: from the user's cache, as a prebuilt download, or compiled
 * here, which takes about 80 s and happens once per user. One build serves Node and every Electron (N-API).
 *
 * `npm ci` leaves this to us: sqlite3's own install script compiles only where Node's headers can be
 * downloaded, although most Node installations have them on disk, and it compiles anew at every `npm ci`.
 * Throws with the compiler's words when it cannot be had.
 */
export function ensureDatabaseDriver(say: (line: string) => void): Promise<void> {
  const folder = packageFolder('sqlite3')
  const addon = join(folder, 'build', 'Release', 'node_sqlite3.node')
  return existsSync(addon)
    ? Promise.resolve()
    : exclusively('database-driver', () => provide(folder, addon, say))
}

async function provide(folder: string, addon: string, say: (line: string) => void): Promise<void> {
  const cached = join(cacheFolder(), cacheName(folder))
  if (existsSync(addon)) return
  if (existsSync(cached)) {
    place(cached, addon)
    if (await loads(folder)) return
  }
  if (!(await downloaded(folder))) await compile(folder, say)
  if (!(await loads(folder))) throw new Error(`The database driver was built but does not load: ${addon}`)
  place(addon, cached)
}

function cacheName(folder: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return `sqlite3-${version}-${process.platform}-${process.arch}.node`
}

/** Copies under a temporary name first, so that a killed start leaves no half of a file. */
function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  const half = `${to}.${process.pid}.tmp`
  copyFileSync(from, half)
  renameSync(half, to)
}

async function downloaded(folder: string): Promise<boolean> {
  const prebuild = createRequire(join(folder, 'package.json')).resolve('prebuild-install/bin.js')
  const { code } = await captured(process.execPath, [prebuild, '-r', 'napi'], {
    cwd: folder,
    timeout: DOWNLOAD_LIMIT_MS
  })
  return code === 0 && loads(folder)
}

async function compile(folder: string, say: (line: string) => void): Promise<void> {
  await ensureCompilers(say)
  say('No prebuilt database driver can be downloaded: compiling it (about 80 s, once per user) ...')
  const gyp = createRequire(join(folder, 'package.json')).resolve('node-gyp/bin/node-gyp.js')
  const { code, output } = await captured(
    process.execPath,
    [gyp, 'rebuild', '--silent', '--jobs', 'max', ...headers()],
    { cwd: folder }
  )
  if (code !== 0) throw new Error(`The database driver could not be compiled:\n${output}`)
}

/** Node's headers where its installation has them; elsewhere node-gyp downloads them. */
function headers(): string[] {
  const prefix = resolve(dirname(process.execPath), '..')
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? [`--nodedir=${prefix}`] : []
}

async function ensureCompilers(say: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = COMPILERS.filter(({ program }) => !has(program)).map(({ debianPackage }) => debianPackage)
  if (missing.length === 0) return
  if (!mayInstall()) throw new Error(installHint(missing))
  say(`Installing what compiling the database driver needs: ${missing.join(' ')}`)
  await aptUpdate()
  await aptInstall(missing)
}

async function loads(folder: string): Promise<boolean> {
  return (await captured(process.execPath, ['-e', 'require(process.argv[1])', folder])).code === 0
}
