import { app, dialog } from 'electron'
import { openIncidents } from './incidents'
import { readSettings, SettingsError } from './settings'
import { start } from './start'
import { declarePageScheme } from './window/page-protocol'
import { dropMenuBar } from './window/shortcuts'

app.commandLine.appendSwitch('lang', 'zh-CN')
// The program works without a network; Chromium's own errands stay off too.
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')

try {
  declarePageScheme()
  dropMenuBar()
  const settings = readSettings(process.env)
  if (app.requestSingleInstanceLock()) {
    app
      .whenReady()
      .then(() => {
        const window = start(settings)
        app.on('second-instance', () => {
          if (window.isDestroyed()) return
          if (window.isMinimized()) window.restore()
          window.show()
          window.focus()
        })
      })
      .catch(lastResort)
  } else {
    // Nothing is open yet; app.quit() would wait for a start that a busy machine may delay by seconds.
    app.exit(0)
  }
} catch (error) {
  lastResort(error)
}

/** Nothing is open yet that could be lost: say why and end. */
function lastResort(error: unknown): void {
  const words = wordsOf(error)
  // Before the app is ready Linux would only print the words.
  void app.whenReady().then(() => {
    dialog.showErrorBox('邻里中心管理台', words)
    app.exit(1)
  })
}

function wordsOf(error: unknown): string {
  if (error instanceof SettingsError) return error.message
  const { incident } = openIncidents(app.getPath('userData')).report('start', error)
  return `程序无法启动，数据没有改动。请重新启动电脑后再试；若仍然如此，请把编号 ${incident} 告诉维护人员。`
}
