import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol, type ProtocolRequest, type ProtocolResponse } from 'electron'
import { attachmentFor } from './attachment-file'
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

/**
 * Serves the built page and the photos in the data, and nothing outside these two folders, at desk://app/. By Electron's
 * older interface: the newer `protocol.handle` loads a whole fetch implementation before the first byte and pumps every
 * file through streams, a tenth of the start.
 */
export function servePage(folder: string, attachments: string): void {
  const served = protocol.registerBufferProtocol(pageScheme, (request, answer) => {
    void responseTo(request, folder, attachments).then(answer)
  })
  if (!served) throw new Error('the scheme of the page is taken')
}

async function responseTo(
  { url, method }: ProtocolRequest,
  folder: string,
  attachments: string
): Promise<ProtocolResponse> {
  if (!isOwnPage(url) || method !== 'GET') return notFound
  const photo = await attachmentFor(new URL(url).pathname, attachments)
  return photo === null ? fileFor(url, folder) : respond(200, photo.type, photo.body)
}

async function fileFor(url: string, folder: string): Promise<ProtocolResponse> {
  const path = fileOf(url, folder)
  const type = path === null ? undefined : contentTypes[extname(path).toLowerCase()]
  if (path === null || type === undefined) return notFound
  const body = await readFile(path).catch(() => null)
  return body === null ? notFound : respond(200, type, body)
}

function respond(statusCode: number, type: string, data: Buffer): ProtocolResponse {
  return {
    statusCode,
    data,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer'
    }
  }
}

const notFound = respond(404, 'text/plain; charset=utf-8', Buffer.alloc(0))
