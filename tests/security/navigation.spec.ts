import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '../e2e/support/launch'
import { startCountingServer } from './support/local-server'

/** Ways to leave the page or to open another; `to` is the address to go to. */
const ways: Record<string, string> = {
  'location.href': 'location.href = to',
  'location.assign': 'location.assign(to)',
  'location.replace': 'location.replace(to)',
  'window.open': 'window.open(to)',
  'window.open with features': "window.open(to, 'x', 'nodeIntegration=yes,contextIsolation=no')",
  'window.open itself': "window.open(to, '_self')",
  'link in a new window': "link(to, '_blank').click()",
  'link in place': "link(to, '_self').click()",
  'link with the middle button':
    "link(to, '').dispatchEvent(new MouseEvent('click', { button: 1, bubbles: true }))",
  form: "const f = document.createElement('form'); f.action = to; document.body.append(f); f.submit()",
  refresh:
    "const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=' + to; document.head.append(m)",
  frame: "const f = document.createElement('iframe'); f.src = to; document.body.append(f)",
  webview:
    "const w = document.createElement('webview'); w.setAttribute('src', to); w.setAttribute('allowpopups', ''); document.body.append(w)"
}

const targets = (server: string): string[] => [
  `${server}/away`,
  'file:///etc/passwd',
  'data:text/html,<p>away</p>',
  'desk://other/index.html',
  'desk://app/index.html?away'
]

test('S5: no way leads away from the page or opens another', async ({ launchApp }) => {
  test.setTimeout(120_000)
  const server = await startCountingServer()
  try {
    const { app, page } = await launchApp()
    await page.evaluate(() => {
      const link = (to: string, target: string): HTMLAnchorElement => {
        const anchor = document.createElement('a')
        anchor.href = to
        anchor.target = target
        anchor.textContent = 'x'
        document.body.append(anchor)
        return anchor
      }
      Object.assign(window, { __stays: true, link })
    })
    const address = page.url()
    const client = await page.context().newCDPSession(page)
    let attempts = 0
    for (const [name, code] of Object.entries(ways)) {
      for (const to of targets(server.address)) {
        attempts += 1
        await client.send('Runtime.evaluate', {
          expression: `(() => { const to = ${JSON.stringify(to)}; try { ${code} } catch {} })()`,
          userGesture: true
        })
        await pause(25)
        const windows = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
        expect(windows, `${name} → ${to}`).toBe(1)
        expect(page.url(), `${name} → ${to}`).toBe(address)
        expect(await page.evaluate(() => Reflect.get(window, '__stays')), `${name} → ${to}`).toBe(true)
      }
    }

    for (const item of [
      { files: ['/etc/passwd'], items: [] },
      { files: [], items: [{ mimeType: 'text/uri-list', data: `${server.address}/dropped` }] }
    ]) {
      attempts += 1
      const data = { ...item, dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await client.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
      }
      await pause(300)
      expect(page.url()).toBe(address)
      expect(await page.evaluate(() => Reflect.get(window, '__stays'))).toBe(true)
    }
    expect(attempts).toBeGreaterThanOrEqual(60)
    expect(server.hits).toEqual([])
  } finally {
    await server.close()
  }
})

test('S5: a webview of the shell itself is refused too', async ({ launchApp }) => {
  const { app } = await launchApp()
  const attached = await app.evaluate(async ({ BrowserWindow, webContents }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, sandbox: true } })
    try {
      await window.loadURL('data:text/html,<webview src="data:text/html,x" style="width:9px"></webview>')
      await new Promise((resolve) => setTimeout(resolve, 500))
      return webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview').length
    } finally {
      window.destroy()
    }
  })
  expect(attached).toBe(0)
})
