import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a binary came from, in the order in which the launcher looks. */
export type ElectronSource = 'override' | 'installed' | 'downloaded' | 'fallback'

/** A real Electron that can be started. */
export interface ElectronBinary {
  source: ElectronSource
  /** Folder that holds the executable; tools take it as `ELECTRON_OVERRIDE_DIST_PATH`. */
  folder: string
  executable: string
  /** Without a leading `v`, such as `45.4.1`; `unknown` when the folder does not tell. */
  version: string
}

/** Path of the executable inside a distribution's folder, relative to it. */
export function executableName(platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/** The binary in a folder, or undefined when there is no executable. */
export function binaryIn(folder: string, source: ElectronSource): ElectronBinary | undefined {
  const executable = join(folder, executableName())
  if (!existsSync(executable)) return undefined
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown'
  return { source, folder, executable, version }
}
