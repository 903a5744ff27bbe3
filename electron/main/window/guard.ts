import { app, type Session, type WebContents } from 'electron'
import { isOwnPage } from './page-address'

/** Only copying by a click needs a permission; everything else is refused, unasked. */
const allowedPermissions = new Set(['clipboard-sanitized-write'])

/** Navigation, new windows and webviews are refused for every web contents ever made. */
export function guardEveryPage(warn: (text: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents, warn))
}

function guardPage(contents: WebContents, warn: (text: string) => void): void {
  contents.on('will-navigate', (event, address) => {
    // A reload of the page is a navigation too.
    if (address === contents.getURL()) return
    event.preventDefault()
    warn('refused a navigation')
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => {
    warn('refused a new window')
    return { action: 'deny' }
  })
}

/** No permissions, no devices, no downloads, no address but our own. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowedPermissions.has(permission))
  )
  session.setPermissionCheckHandler((_contents, permission) => allowedPermissions.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }))
}

function isAllowed(address: string): boolean {
  return isOwnPage(address) || /^(data|blob|devtools):/.test(address)
}
