import type { PaperPage } from '@contract/paper-page'
import { BrowserWindow, session, type Session } from 'electron'
import { pageScheme } from './window/page-address'

const millimetresPerInch = 25.4
const inches = (millimetres: number): number => millimetres / millimetresPerInch
const frames = {
  table: {
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="width:100%;text-align:center;font-size:9px">第<span class="pageNumber"></span>页 共<span class="totalPages"></span>页</div>',
    margins: { top: inches(10), bottom: inches(11), left: inches(12), right: inches(12) }
  },
  sheets: { margins: { top: 0, bottom: 0, left: 0, right: 0 } }
}

/** Nothing but the page itself is loaded: no script, no picture from elsewhere, no font. Source: hazards §3.4. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/**
 * Lays a page out in a hidden window without scripts, in a session that lives in memory and can reach
 * nothing but such pages, and makes a PDF of it.
 * @throws when the page could not be laid out, or the signal fired.
 */
export async function printPaper(page: PaperPage, signal: AbortSignal): Promise<Buffer> {
  signal.throwIfAborted()
  const address = `${pageScheme}://paper/${String(nextNumber++)}`
  pages.set(address, page.html)
  own ??= paperSession()
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false
    }
  })
  const cancel = (): void => window.destroy()
  signal.addEventListener('abort', cancel)
  try {
    await window.loadURL(address)
    return await window.webContents.printToPDF({
      landscape: page.landscape,
      pageSize: page.paper,
      printBackground: true,
      ...frames[page.frame]
    })
  } finally {
    signal.removeEventListener('abort', cancel)
    if (!window.isDestroyed()) window.destroy()
    pages.delete(address)
  }
}

let nextNumber = 1
/** The pages being printed, by their addresses. */
const pages = new Map<string, string>()
/** One for all pages: Electron frees no session before it ends, and an export makes hundreds of pages. */
let own: Session | null = null

function paperSession(): Session {
  const made = session.fromPartition('paper')
  made.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  made.setPermissionCheckHandler(() => false)
  made.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !pages.has(url) && !url.startsWith('data:') })
  )
  made.protocol.registerBufferProtocol(pageScheme, (request, answer) => {
    const html = pages.get(request.url)
    answer(
      html === undefined
        ? { statusCode: 404, data: Buffer.alloc(0) }
        : {
            data: Buffer.from(html, 'utf8'),
            headers: {
              'Content-Type': 'text/html; charset=utf-8',
              'Content-Security-Policy': contentSecurityPolicy,
              'X-Content-Type-Options': 'nosniff'
            }
          }
    )
  })
  return made
}
