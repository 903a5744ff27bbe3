import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** A 256-bit key as base64, from the generator of the operating system. */
export function newKey(): string {
  return randomBytes(32).toString('base64')
}

/**
 * Seals a text: AES-256-GCM under a fresh nonce. It opens only with the same key and for the same owner, so that a
 * sealed value copied to another record does not open there.
 * @param key 256 bits as base64
 * @returns base64 of nonce, tag and cipher text
 */
export function seal(key: string, owner: string, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, derived(key, 'seal'), nonce, { authTagLength: tagBytes })
  sealing.setAAD(Buffer.from(owner, 'utf8'))
  const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), body]).toString('base64')
}

/** @throws when it was sealed by another key, for another owner, or changed since. */
export function unseal(key: string, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const nonce = bytes.subarray(0, nonceBytes)
  const opening = createDecipheriv(cipher, derived(key, 'seal'), nonce, { authTagLength: tagBytes })
  opening.setAAD(Buffer.from(owner, 'utf8'))
  opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  const body = bytes.subarray(nonceBytes + tagBytes)
  return Buffer.concat([opening.update(body), opening.final()]).toString('utf8')
}

/** HMAC-SHA-256: the same for the same text and key, and without the key it tells nothing of the text. */
export function markOf(key: string, text: string): string {
  return createHmac('sha256', derived(key, 'mark')).update(text, 'utf8').digest('base64')
}

/** One key per purpose. */
function derived(key: string, purpose: 'seal' | 'mark'): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', `id-number ${purpose}`, 32))
}
