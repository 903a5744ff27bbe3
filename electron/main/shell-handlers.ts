import { fileFailure } from '@contract/file-failure'
import { failure } from '@contract/make-failure'
import { app, type BrowserWindow } from 'electron'
import { devDependencies } from '../../package.json'
import type { BackendProcess } from './backend-process'
import { ExpectedError } from './expected-error'
import type { Incidents } from './incidents'
import { openFolder } from './open-folder'
import { printPage, printSheets } from './printing'
import type { ShellHandlers } from './shell-requests'

interface ShellParts {
  window: () => BrowserWindow
  backend: BackendProcess
  dataFolder: string
  incidents: Incidents
  today: () => string
  lastSavePath: () => string | null
}

/** What the shell answers itself, without the backend. */
export function shellHandlers(parts: ShellParts): ShellHandlers {
  return {
    'app:info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      runtime: runtimeInWords(),
      dataFolder: parts.dataFolder,
      today: parts.today()
    }),
    'app:open-folder': async ({ folder }) => {
      if (!(await openFolder(folder, parts.dataFolder, parts.lastSavePath()))) {
        throw new ExpectedError(failure('not-found', '没有可以打开的文件夹，请先导出文件。'))
      }
      return {}
    },
    'app:report-bug': ({ stack }) => ({ incident: parts.incidents.report('page', stack).incident ?? '' }),
    'app:full-screen': ({ on }) => {
      const before = parts.window().isFullScreen()
      parts.window().setFullScreen(on)
      return { before }
    },
    'data:state': () => parts.backend.state,
    'print:page-to-pdf': (paper, files) =>
      printed(files, (path) => printPage(parts.window().webContents, paper, path)),
    'print:letter-to-pdf': (_, files) =>
      printed(files, (path) => printSheets(parts.window().webContents, path))
  }
}

/** Prints to the file that the gate chose; a full disk or a file that is open elsewhere is told in words. */
async function printed(
  files: readonly string[],
  print: (path: string) => Promise<void>
): Promise<Record<string, never>> {
  const [path] = files
  if (path === undefined) throw new Error('the gate forwarded a save request without a path')
  try {
    await print(path)
  } catch (error) {
    const refusal = fileFailure(error)
    throw refusal === null ? error : new ExpectedError(refusal)
  }
  return {}
}

/** Says so when this is not the Electron that the program is built for, but its stand-in for development. */
function runtimeInWords(): string {
  const { electron, chrome, node } = process.versions
  const standIn = electron === devDependencies.electron ? '' : '；开发测试用的替代版本，不用于发布'
  return `Chromium ${chrome}，Node ${node}${standIn}`
}
