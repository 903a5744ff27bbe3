import { ensureDatabaseDriver } from './database-driver'
import { lacksDisplay, openVirtualDisplay } from './display'
import type { ElectronBinary } from './electron-binary'
import { resolveElectron } from './resolve-electron'
import { ensureSandbox } from './sandbox'
import { ensureSystemLibraries } from './system-libraries'

/** What the suite needs to run on this machine. */
export interface Stage {
  electron: ElectronBinary
  /** Whether nobody can see the windows. */
  virtualDisplay: boolean
  close(): void
}

/**
 * Finds Electron, its system libraries, the database driver and a display, and puts the first and the last into this process's
 * environment, where Playwright, electron-vite and the started programs look for them.
 */
export async function prepareStage(say: (line: string) => void): Promise<Stage> {
  const electron = await resolveElectron(say)
  const virtualDisplay = lacksDisplay()
  await ensureSystemLibraries({ executable: electron.executable, virtualDisplay }, say)
  await ensureDatabaseDriver(say)
  ensureSandbox(electron.folder)
  process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder
  if (!virtualDisplay) return { electron, virtualDisplay, close: () => undefined }
  const display = await openVirtualDisplay(say)
  return { electron, virtualDisplay, close: () => display.close() }
}
