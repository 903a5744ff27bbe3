import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol } from 'electron'
import { isOwnPage, pageScheme } from './page-address'
import { fileOf } from './page-file'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2'
}

/** Inline styles are what Element Plus and ECharts position with; scripts come from our own files alone. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

/** Before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
    }
  ])
}

/** Serves the built page, and nothing outside its folder, at desk://app/. */
export function servePage(folder: string): void {
  protocol.handle(pageScheme, async (request) => {
    const path = isOwnPage(request.url) && request.method === 'GET' ? fileOf(request.url, folder) : null
    const type = path === null ? undefined : contentTypes[extname(path).toLowerCase()]
    if (path === null || type === undefined) return notFound()
    const body = await readFile(path).catch(() => null)
    return body === null ? notFound() : respond(new Uint8Array(body), 200, type)
  })
}

const notFound = (): Response => respond('', 404, 'text/plain; charset=utf-8')

function respond(body: Uint8Array<ArrayBuffer> | string, status: number, type: string): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer'
    }
  })
}
