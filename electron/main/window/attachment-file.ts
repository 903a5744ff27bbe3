import { webcrypto } from 'node:crypto'
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storedAt } from '@domain/attachment/content-hash'
import { photoType } from '@domain/attachment/file-type'
import { photoBytes } from '@domain/attachment/limits'
import { askedAttachment } from '@contract/attachment-address'

export interface ServedPhoto {
  type: string
  body: Buffer
}

/**
 * The photo behind an address of the page. Its name is its hash, so nothing else in the folder and nothing outside it can be
 * asked for; what has another content than its name says, or is no picture, is not served.
 * @returns null where there is no such photo.
 */
export async function attachmentFor(pathname: string, folder: string): Promise<ServedPhoto | null> {
  const asked = askedAttachment(pathname)
  if (asked === null) return null
  const [shelf, name] = storedAt(asked.hash)
  const body = await readSmall(join(folder, asked.incoming ? 'incoming' : shelf, name))
  if (body === null || (await hashOf(body)) !== asked.hash) return null
  const type = photoType(body)
  return type === null ? null : { type: type.mime, body }
}

async function readSmall(path: string): Promise<Buffer | null> {
  try {
    const found = await lstat(path)
    return found.isFile() && found.size <= photoBytes ? await readFile(path) : null
  } catch (error) {
    // Missing or unreadable: the list of attachments tells so.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

/** Off this thread, which moves the window. */
async function hashOf(body: Buffer): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', body)).toString('hex')
}
