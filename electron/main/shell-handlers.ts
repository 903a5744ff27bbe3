import { failure } from '@contract/make-failure'
import { app, type BrowserWindow } from 'electron'
import { devDependencies } from '../../package.json'
import type { BackendProcess } from './backend-process'
import { ExpectedError } from './expected-error'
import type { Incidents } from './incidents'
import { openFolder } from './open-folder'
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
    'data:state': () => parts.backend.state
  }
}

/** Says so when this is not the Electron that the program is built for, but its stand-in for development. */
function runtimeInWords(): string {
  const { electron, chrome, node } = process.versions
  const standIn = electron === devDependencies.electron ? '' : '；开发测试用的替代版本，不用于发布'
  return `Chromium ${chrome}，Node ${node}${standIn}`
}
