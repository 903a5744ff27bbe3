import { app, BrowserWindow } from 'electron'

/** The least that an Electron program can do: one empty window. */
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<title>empty</title>')
})
