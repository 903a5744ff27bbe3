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
 * Lays a page out in a hidden window without scripts, in a session of its own that lives in memory and can reach
 * nothing but the page, and makes a PDF of it.
 * @throws when the page could not be laid out, or the signal fired.
 */
export async function printPaper(page: PaperPage, signal: AbortSignal): Promise<Buffer> {
  signal.throwIfAborted()
  const address = `${pageScheme}://paper/${String(nextNumber++)}`
  const own = session.fromPartition(`paper-${address}`)
  servePaper(own, address, page.html)
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
    own.protocol.unregisterProtocol(pageScheme)
  }
}

let nextNumber = 1

function servePaper(own: Session, address: string, html: string): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: url !== address && !url.startsWith('data:') })
  )
  own.protocol.registerBufferProtocol(pageScheme, (request, answer) => {
    answer(
      request.url === address
        ? {
            data: Buffer.from(html, 'utf8'),
            headers: {
              'Content-Type': 'text/html; charset=utf-8',
              'Content-Security-Policy': contentSecurityPolicy,
              'X-Content-Type-Options': 'nosniff'
            }
          }
        : { statusCode: 404, data: Buffer.alloc(0) }
    )
  })
}
