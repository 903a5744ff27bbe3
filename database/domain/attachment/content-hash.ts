const sha256 = /^[0-9a-f]{64}$/u

/** Whether a text is the SHA-256 of a content, 64 lower-case hexadecimal digits, and so safe as the name of a file. */
export function isContentHash(text: string): boolean {
  return sha256.test(text)
}

/**
 * Where a content lies below the folder of attachments: `ab/ab…`. Names are built of nothing but the hash.
 * @throws RangeError for what is no hash.
 */
export function storedAt(hash: string): [folder: string, file: string] {
  if (!isContentHash(hash)) throw new RangeError('not a content hash')
  return [hash.slice(0, 2), hash]
}
