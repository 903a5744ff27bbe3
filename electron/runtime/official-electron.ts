import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cacheFolder } from './cache-folder'
import { binaryIn, type ElectronBinary, type ElectronSource } from './electron-binary'
import { exclusively } from './exclusively'
import { packageFolder } from './project'
import { run } from './run'

/** Nothing arrived in this time: the host is out of reach, or the line is dead. */
const SILENCE_LIMIT_MS = 8_000
/** Starts within this time after a failed download do not wait for the network again. */
const RETRY_AFTER_MS = 10 * 60_000

interface DownloadRequest {
  version: string
  artifactName: string
  platform: string
  arch: string
  cacheRoot: string | undefined
  /** SHA-256 by file name; the download is refused when its own differs. */
  checksums: Record<string, string>
  downloadOptions: { signal: AbortSignal; quiet: boolean; getProgressCallback: () => Promise<void> }
}

/** The part of `@electron/get` that Electron's own `install.js` uses. */
interface Downloader {
  downloadArtifact(request: DownloadRequest): Promise<string>
}

/** The binary in `node_modules/electron/dist`, when its version is the one that package.json pins. */
export function installedElectron(source: ElectronSource = 'installed'): ElectronBinary | undefined {
  const folder = packageFolder('electron')
  const binary = binaryIn(join(folder, 'dist'), source)
  return binary?.version === pinnedVersion() && existsSync(join(folder, 'path.txt')) ? binary : undefined
}

/** Version of the electron package that is installed. */
export function pinnedVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(packageFolder('electron'), 'package.json'), 'utf8')
  )
  return manifest.version
}

/**
 * Downloads the pinned Electron into Electron's own download cache and installs it. Honours
 * `ELECTRON_MIRROR` and the cache; the checksums come with the electron package.
 * Gives undefined, after saying why, when the host is out of reach.
 */
export function downloadedElectron(say: (line: string) => void): Promise<ElectronBinary | undefined> {
  return exclusively('electron-download', async () => installedElectron() ?? download(say))
}

async function download(say: (line: string) => void): Promise<ElectronBinary | undefined> {
  const version = pinnedVersion()
  const attempt = `${version} ${process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? ''}`
  if (await failedLately(attempt)) {
    say(`Electron ${version}: the download failed a moment ago; not tried again for ten minutes.`)
    return undefined
  }
  say(`Downloading Electron ${version} ...`)
  try {
    await fillDownloadCache(version)
    await run(process.execPath, [join(packageFolder('electron'), 'install.js')])
  } catch (error) {
    await rememberFailure(attempt)
    say(`Electron ${version} cannot be downloaded here: ${reasonOf(error)}`)
    return undefined
  }
  await rm(failureFile(), { force: true })
  return installedElectron('downloaded')
}

async function fillDownloadCache(version: string): Promise<void> {
  const folder = packageFolder('electron')
  const checksums: Record<string, string> = JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8'))
  const abort = new AbortController()
  const giveUp = (): void => abort.abort(new Error(`no answer within ${SILENCE_LIMIT_MS / 1000} s`))
  const watchdog = setTimeout(giveUp, SILENCE_LIMIT_MS)
  // The downloader is Electron's own dependency, so it is looked up from there.
  const downloader: Downloader = createRequire(join(folder, 'install.js'))('@electron/get')
  try {
    await downloader.downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env.electron_config_cache,
      checksums,
      downloadOptions: {
        signal: abort.signal,
        quiet: !process.stdout.isTTY,
        getProgressCallback: () => {
          watchdog.refresh()
          return Promise.resolve()
        }
      }
    })
  } finally {
    clearTimeout(watchdog)
  }
}

function failureFile(): string {
  return join(cacheFolder(), 'electron-download-failed.txt')
}

async function failedLately(attempt: string): Promise<boolean> {
  if (!existsSync(failureFile())) return false
  const [lastAttempt, instant] = (await readFile(failureFile(), 'utf8')).split('\n')
  return lastAttempt === attempt && Date.now() - Number(instant) < RETRY_AFTER_MS
}

async function rememberFailure(attempt: string): Promise<void> {
  await mkdir(dirname(failureFile()), { recursive: true })
  await writeFile(failureFile(), `${attempt}\n${Date.now()}`)
}

/** `fetch failed` alone says nothing; its cause names the host or the limit. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
