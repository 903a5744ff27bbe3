/// <reference types="electron-vite/node" />

export const pageScheme = 'desk'
const pageOrigin = `${pageScheme}://app`

/** electron-vite's server, only while developing: a built program has no such branch. */
const developmentServer = import.meta.env.DEV ? (process.env['ELECTRON_RENDERER_URL'] ?? null) : null

export const pageAddress = developmentServer ?? `${pageOrigin}/index.html`

/** Whether an address is our own page; used for senders, navigation and network requests alike. */
export function isOwnPage(address: string): boolean {
  const url = parse(address)
  if (url === null) return false
  if (developmentServer !== null && url.host === new URL(developmentServer).host) return true
  return url.protocol === `${pageScheme}:` && url.host === 'app'
}

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    // Not an address at all, so not ours either.
    return null
  }
}
