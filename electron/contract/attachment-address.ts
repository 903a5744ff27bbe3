import { isContentHash } from '@domain/attachment/content-hash'

const prefix = '/attachment/'
const waiting = 'incoming/'

/** Where the page finds a stored photo or thumbnail. */
export function attachmentAddress(hash: string): string {
  return `${prefix}${hash}`
}

/** Where the page finds a photo that was brought and not yet added. */
export function incomingAddress(hash: string): string {
  return `${prefix}${waiting}${hash}`
}

/** What an address of the page asks for; null when it is none of these two, to the letter. */
export function askedAttachment(pathname: string): { hash: string; incoming: boolean } | null {
  if (!pathname.startsWith(prefix)) return null
  const rest = pathname.slice(prefix.length)
  const incoming = rest.startsWith(waiting)
  const hash = incoming ? rest.slice(waiting.length) : rest
  return isContentHash(hash) ? { hash, incoming } : null
}
