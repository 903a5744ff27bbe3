import { Menu, type BrowserWindow, type Input } from 'electron'

const largestZoom = 5
const smallestZoom = -3

/** There is no menu bar. Said before the app is ready, it keeps Electron from making one; macOS must have a menu. */
export function dropMenuBar(): void {
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
}

/** Zoom and full screen keep their keys. Editing keys work in the page itself. */
export function installShortcuts(window: BrowserWindow): void {
  if (process.platform === 'darwin')
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]))

  window.webContents.on('before-input-event', (event, input) => {
    if (input.type === 'keyDown' && runShortcut(window, input)) event.preventDefault()
  })
}

function runShortcut(window: BrowserWindow, input: Input): boolean {
  if (input.key === 'F11') {
    window.setFullScreen(!window.isFullScreen())
    return true
  }
  if (!(input.control || input.meta) || input.alt) return false
  const zoom = window.webContents.getZoomLevel()
  switch (input.key) {
    case '+':
    case '=':
      window.webContents.setZoomLevel(Math.min(zoom + 0.5, largestZoom))
      return true
    case '-':
      window.webContents.setZoomLevel(Math.max(zoom - 0.5, smallestZoom))
      return true
    case '0':
      window.webContents.setZoomLevel(0)
      return true
    default:
      return false
  }
}
