import { mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { isRoot, PROJECT_ROOT } from './project'

const SCREENS = ['工作台', '中心台账', '提质升级', '人员配备', '统计分析', '会议汇报', '数据与备份', '设置']
const WINDOW = { width: 1440, height: 900 }
const READY_LIMIT_MS = 180_000
const EXPORT_LIMIT_MS = 120_000
const POLL_MS = 200
/** Charts grow in; a picture taken earlier shows them half grown. */
const SETTLE_MS = 1_200

/** A file that the tour makes by pressing buttons one after the other, and the bytes with which such a file starts. */
interface Export {
  screen: string
  buttons: readonly string[]
  file: string
  magic: string
}

const EXPORTS: readonly Export[] = [
  { screen: '中心台账', buttons: ['导出台账', '选择位置并导出'], file: 'T1-中心台账.xlsx', magic: 'PK' },
  { screen: '统计分析', buttons: ['导出 PDF'], file: '统计分析.pdf', magic: '%PDF' }
]

/**
 * Shows the main job where there is no display: loads the sample city on the first start, takes pictures of
 * the main screens and exports a workbook and a PDF. Gives the exit code.
 */
export async function tour(say: (line: string) => void): Promise<number> {
  const folder = join(PROJECT_ROOT, 'test-results', 'npm-start')
  mkdirSync(folder, { recursive: true })
  const dataFolder = process.env.DESK_DATA_DIR ?? join(folder, 'data')
  say(`Driving the suite on the data in ${dataFolder}`)
  const app = await _electron.launch({
    args: [PROJECT_ROOT, `--user-data-dir=${join(folder, 'profile')}`],
    cwd: PROJECT_ROOT,
    // Playwright drops the sandbox on Linux unless told otherwise; only root has to do without.
    chromiumSandbox: !isRoot(),
    env: { ...definedEnvironment(), DESK_DATA_DIR: dataFolder }
  })
  try {
    const page = await openSampleCity(app, say)
    for (const screen of SCREENS) {
      await goTo(page, screen)
      await page.screenshot({ path: join(folder, `${screen}.png`) })
    }
    for (const wanted of EXPORTS) await exportFile(app, page, wanted, join(folder, wanted.file))
  } finally {
    await app.close()
  }
  say(
    `\nPictures of ${SCREENS.length} screens, ${EXPORTS.map(({ file }) => file).join(' and ')} are in:\n${folder}`
  )
  return 0
}

async function openSampleCity(app: ElectronApplication, say: (line: string) => void): Promise<Page> {
  const page = await app.firstWindow()
  const window = await app.browserWindow(page)
  await window.evaluate((shown, size) => shown.setContentSize(size.width, size.height), WINDOW)
  await page
    .locator('html[data-app-state="ready"], html[data-app-state="first-start"]')
    .waitFor({ state: 'attached', timeout: READY_LIMIT_MS })
  if ((await page.locator('html').getAttribute('data-app-state')) === 'first-start') {
    say('First start: loading the sample city ...')
    await page.getByRole('button', { name: '载入演示城市' }).click()
    await page.locator('html[data-app-state="ready"]').waitFor({ state: 'attached', timeout: READY_LIMIT_MS })
  }
  return page
}

async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: screen }).click()
  await page.getByText(/^正在/).first().waitFor({ state: 'hidden' })
  await pause(SETTLE_MS)
}

async function exportFile(app: ElectronApplication, page: Page, wanted: Export, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  const since = Date.now()
  await goTo(page, wanted.screen)
  for (const name of wanted.buttons) await page.getByRole('button', { name }).click()
  while (!(await isComplete(path, wanted.magic, since))) {
    if (Date.now() - since > EXPORT_LIMIT_MS) throw new Error(`${wanted.screen} wrote no ${wanted.file}`)
    await pause(POLL_MS)
  }
}

/** Whether the file was written after an instant, starts as its kind does, and no longer grows. */
async function isComplete(path: string, magic: string, since: number): Promise<boolean> {
  const before = await look(path, magic.length)
  await pause(POLL_MS)
  const after = await look(path, magic.length)
  return before.start === magic && before.size === after.size && after.changedAt >= since
}

async function look(
  path: string,
  length: number
): Promise<{ size: number; changedAt: number; start: string }> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!file) return { size: -1, changedAt: 0, start: '' }
  try {
    const { size, mtimeMs } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, 0)
    return { size, changedAt: mtimeMs, start: buffer.toString('latin1') }
  } finally {
    await file.close()
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']))
}
