import { join } from 'node:path'
import { dayOf } from '@contract/today'
import { app, session, type BrowserWindow } from 'electron'
import { BackendProcess } from './backend-process'
import { openGate } from './gate'
import { openIncidents, type Incidents } from './incidents'
import type { ShellSettings } from './settings'
import { shellHandlers } from './shell-handlers'
import { answerShellRequests } from './shell-requests'
import { stopBeforeQuitting } from './stop'
import { guardEveryPage, guardSession } from './window/guard'
import { createMainWindow } from './window/main-window'
import { servePage } from './window/page-protocol'

/** The boot order, one line per step. The page loads while the backend opens the data. */
export function start(settings: ShellSettings): BrowserWindow {
  const incidents = openIncidents(settings.dataFolder)
  const { step, times } = timedSteps()
  // A modal box of Electron's would stop the window that may still hold unsaved input.
  process.on('uncaughtException', (error) => incidents.report('main', error))
  const today = (): string => dayOf(new Date(), settings.fixedToday)
  let lastSavePath: string | null = null

  const backend = step('backend', () => startBackend(settings, incidents, () => window))
  step('guard', () => guardEveryPage(incidents.warn))
  step('session', () => guardSession(session.defaultSession))
  step('protocol', () => servePage(join(__dirname, '../renderer'), join(settings.dataFolder, 'attachments')))
  const window: BrowserWindow = step('window', () => createMainWindow(app.getPath('userData'), incidents))
  step('gate', () =>
    openGate({
      window: () => window,
      forward: (name, input, files) => backend.request(name, input, files),
      shell: answerShellRequests(
        shellHandlers({
          window: () => window,
          backend,
          dataFolder: settings.dataFolder,
          incidents,
          today,
          lastSavePath: () => lastSavePath
        })
      ),
      today,
      noteSavePath: (path) => (lastSavePath = path),
      incidents
    })
  )
  step('pushes', () => pushToPage(backend, window))
  step('stop', () => stopBeforeQuitting(window, backend))
  incidents.info(
    `Electron ${process.versions.electron}, program ${app.getVersion()}, start: ${times.join(', ')}`
  )
  return window
}

function startBackend(
  settings: ShellSettings,
  incidents: Incidents,
  window: () => BrowserWindow
): BackendProcess {
  const backend = new BackendProcess(
    {
      ...settings,
      resourcesFolder: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources'),
      appVersion: app.getVersion()
    },
    incidents,
    () => window().webContents
  )
  backend.start()
  return backend
}

function pushToPage(backend: BackendProcess, window: BrowserWindow): void {
  backend.onPush(({ name, payload }) => {
    if (!window.isDestroyed()) window.webContents.send('desk:event', name, payload)
  })
}

/** Names the step in which the start failed. `times` fills with `window 12.3 ms`: written once, it delays no step. */
function timedSteps(): { step: <Value>(name: string, run: () => Value) => Value; times: string[] } {
  const times: string[] = []
  return {
    times,
    step: (name, run) => {
      const begun = performance.now()
      try {
        return run()
      } catch (error) {
        throw new Error(`start failed at step ${name}`, { cause: error })
      } finally {
        times.push(`${name} ${(performance.now() - begun).toFixed(1)} ms`)
      }
    }
  }
}
