import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { isOwnPage, pageAddress } from './page-address'
import { installShortcuts } from './shortcuts'
import { rememberedState, rememberState } from './window-state'

interface Log {
  warn: (text: string) => void
  error: (text: string) => void
}

/** The one window. It shows itself once the page has painted. */
export function createMainWindow(stateFolder: string, log: Log): BrowserWindow {
  const state = rememberedState(stateFolder, log.warn)
  const window = new BrowserWindow({
    title: app.getName(),
    width: state?.width ?? 1366,
    height: state?.height ?? 768,
    ...(state === null ? {} : { x: state.x, y: state.y }),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(__dirname, '../preload/index.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged
    }
  })
  if (state?.maximized === true) window.maximize()
  installShortcuts(window)
  rememberState(window, stateFolder, log.warn)
  window.once('ready-to-show', () => window.show())
  askBeforeLosingInput(window)
  reviveAfterCrash(window, log)
  void window.loadURL(pageAddress)
  return window
}

/** The page refuses to unload while a form is dirty; the clerk decides. */
function askBeforeLosingInput(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const leave = dialog.showMessageBoxSync(window, {
      type: 'question',
      title: app.getName(),
      message: '有内容还没有保存，确定要离开吗？',
      detail: '未保存的内容已存为草稿，下次打开时会提示恢复。',
      buttons: ['继续编辑', '离开'],
      defaultId: 0,
      cancelId: 0
    })
    if (leave === 1) event.preventDefault()
  })
}

function reviveAfterCrash(window: BrowserWindow, log: Log): void {
  const crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.error(`page gone: ${reason} ${exitCode}`)
    crashes.push(Date.now())
    if (crashes.filter((moment) => Date.now() - moment < 60_000).length > 3) {
      dialog.showErrorBox(app.getName(), '页面连续异常退出，请重新启动程序。已保存的数据不受影响。')
      return
    }
    if (isOwnPage(window.webContents.getURL())) window.webContents.reload()
    else void window.loadURL(pageAddress)
  })
}
