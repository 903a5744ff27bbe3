import { readFile } from 'node:fs/promises'
import { isRoot } from '../../electron/runtime/project'
import { expect, test } from '../e2e/support/launch'

test('S3: every page is isolated, sandboxed and without switches that weaken it', async ({ launchApp }) => {
  const { app } = await launchApp()
  const pages = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron has this method in every version and in none of its type declarations.
      const preferences: Electron.WebPreferences = Reflect.get(contents, 'getLastWebPreferences').call(
        contents
      )
      return { address: contents.getURL(), preferences }
    })
  )
  expect(pages).toHaveLength(1)
  for (const { address, preferences } of pages) {
    expect(address).toMatch(/^desk:\/\/app\/index\.html/)
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false
    })
    expect(preferences.nodeIntegrationInWorker ?? false).toBe(false)
    expect(preferences.enableBlinkFeatures ?? '').toBe('')
  }
  const switches = await app.evaluate(({ app: program }) =>
    ['disable-web-security', 'allow-running-insecure-content', 'disable-site-isolation-trials'].filter(
      (name) => program.commandLine.hasSwitch(name)
    )
  )
  expect(switches).toEqual([])
})

test('S3: the kernel filters the calls of every page', async ({ launchApp }) => {
  test.skip(process.platform !== 'linux', 'reads /proc')
  test.skip(isRoot(), 'Chromium cannot sandbox root')
  const { app } = await launchApp()
  const pids = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getOSProcessId())
  )
  expect(pids.length).toBeGreaterThan(0)
  for (const pid of pids) expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
})
