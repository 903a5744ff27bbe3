import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { PROJECT_ROOT } from '../../electron/runtime/project'
import { expect, test } from '../e2e/support/launch'
import { rawCall, type RawBridge } from './support/bridge'

const preload = join(PROJECT_ROOT, 'out', 'preload', 'index.js')

/** Opens another window with the program's own preload at an address; answers what its calls are answered. */
async function callFromForeignWindow(
  app: ElectronApplication,
  address: string,
  inFrame: boolean
): Promise<unknown> {
  return app.evaluate(
    async ({ BrowserWindow }, { wanted, framed, script }) => {
      const foreign = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: script,
          sandbox: true,
          contextIsolation: true,
          nodeIntegrationInSubFrames: framed
        }
      })
      try {
        await foreign.loadURL(wanted)
        const frame = framed ? foreign.webContents.mainFrame.frames[0] : foreign.webContents.mainFrame
        if (frame === undefined) throw new Error('the frame is missing')
        return await frame.executeJavaScript(
          "Promise.all([desk.call('app:info', {}), desk.call('data:create', { sample: false })])"
        )
      } finally {
        foreign.destroy()
      }
    },
    { wanted: address, framed: inFrame, script: preload }
  )
}

test('I1: the page gets three functions and nothing else', async ({ launchApp }) => {
  const { app, page } = await launchApp()

  const surface = await page.evaluate(() => {
    const bridge: RawBridge = Reflect.get(window, 'desk')
    const plain = Reflect.ownKeys(function () {})
    const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'ipcRenderer', 'electron']
    return {
      bridge: Reflect.ownKeys(bridge).map(String).sort(),
      onFunctions: [bridge.call, bridge.callDropped, bridge.on].flatMap((method) =>
        Reflect.ownKeys(method).filter((key) => !plain.includes(key))
      ),
      node: names.filter((name) => name in window),
      unsubscribe: typeof bridge.on('changed', () => undefined)
    }
  })
  expect(surface).toEqual({
    bridge: ['call', 'callDropped', 'on'],
    onFunctions: [],
    node: [],
    unsubscribe: 'function'
  })

  // The same empty document with and without the preload differs by one name.
  const added = await app.evaluate(async ({ BrowserWindow }, script) => {
    const namesWith = async (preferences: Electron.WebPreferences): Promise<string[]> => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, ...preferences } })
      try {
        await window.loadURL('desk://app/no-such-page.html')
        const names: string[] = await window.webContents.executeJavaScript(
          'Object.getOwnPropertyNames(window)'
        )
        return names
      } finally {
        window.destroy()
      }
    }
    const plain = await namesWith({})
    return (await namesWith({ preload: script })).filter((name) => !plain.includes(name))
  }, preload)
  expect(added).toEqual(['desk'])
})

test('I1: a drop that the page makes itself brings no file', async ({ launchApp }) => {
  const { page } = await launchApp()
  const reply = await page.evaluate(async () => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'forged.xlsx'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
    const bridge: RawBridge = Reflect.get(window, 'desk')
    return bridge.callDropped('import:open', {})
  })
  expect(reply).toMatchObject({ ok: false, error: { message: expect.stringContaining('只能拖入') } })
})

test('I1: a foreign event name is never heard, and the bridge cannot be replaced', async ({ launchApp }) => {
  const { page } = await launchApp()
  const outcome = await page.evaluate(async () => {
    const bridge: RawBridge = Reflect.get(window, 'desk')
    for (const name of ['desk:event', '__proto__', 'constructor', '', null])
      bridge.on(name, () => undefined)()
    const call = bridge.call
    const replaced =
      Reflect.set(bridge, 'call', () => 'forged') || Reflect.set(window, 'desk', { call: null })
    const now: RawBridge = Reflect.get(window, 'desk')
    return { same: now.call === call, replaced }
  })
  expect(outcome).toEqual({ same: true, replaced: false })
})

test('I4: only the top frame of the own window is heard', async ({ launchApp }) => {
  const { app, page, dataDir } = await launchApp()
  const framePage = "data:text/html,<iframe srcdoc='<p>x</p>'></iframe><script>window.ready = true</script>"
  const refused = { ok: false, error: { kind: 'refused' } }

  for (const [address, framed] of [
    ['desk://app/index.html', false],
    ['desk://app/no-such-page.html', false],
    ['data:text/html,<p>x</p>', false],
    ['about:blank', false],
    [framePage, true]
  ] as const) {
    await test.step(`${framed ? 'frame of ' : ''}${address}`, async () => {
      expect(await callFromForeignWindow(app, address, framed)).toMatchObject([refused, refused])
    })
  }

  await test.step('a frame inside the own page has no bridge', async () => {
    const inside = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      const bridge: unknown = frame.contentWindow === null ? null : Reflect.get(frame.contentWindow, 'desk')
      frame.remove()
      return typeof bridge
    })
    expect(inside).toBe('undefined')
  })

  await test.step('a window that is gone before its answer', async () => {
    await app.evaluate(async ({ BrowserWindow }, script) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } })
      await window.loadURL('desk://app/no-such-page.html')
      void window.webContents.executeJavaScript(
        "for (let i = 0; i < 50; i += 1) void desk.call('app:info', {})"
      )
      window.destroy()
    }, preload)
  })

  expect(await rawCall(page, 'app:info', {})).toMatchObject({ ok: true })
  const log = await readFile(join(dataDir, 'logs', 'desk.log'), 'utf8')
  expect(log.split('refused a call').length - 1).toBeGreaterThanOrEqual(10)
})
