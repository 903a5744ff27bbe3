import { app, type BrowserWindow } from 'electron'

/** Loaded before the program's own code; tells when the first window stands, then ends the program. */

/** Runs in the page. */
const appState = `new Promise((resolve) => {
  const look = () =>
    document.documentElement.dataset.appState === 'ready' ? resolve(null) : setTimeout(look, 4)
  look()
})`

app.once('browser-window-created', (_event, window) => {
  if (process.env.BENCH_UNTIL === 'ready-to-show') window.once('ready-to-show', tell)
  else untilReady(window).then(tell, (error: unknown) => console.error(error))
})

async function untilReady({ webContents }: BrowserWindow): Promise<void> {
  await new Promise<void>((resolve) => webContents.once('dom-ready', () => resolve()))
  await webContents.executeJavaScript(appState)
}

function tell(): void {
  process.stdout.write(`bench-ready ${Date.now()}\n`, () => app.quit())
}
