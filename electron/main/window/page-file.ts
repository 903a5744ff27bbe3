import { isAbsolute, join, relative } from 'node:path'

/** @returns the file behind an address, or null when it would lie outside the folder. */
export function fileOf(address: string, folder: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(new URL(address).pathname)
  } catch {
    // A malformed escape sequence names no file of ours.
    return null
  }
  if (/[\0\\:]/.test(path)) return null
  const file = join(folder, path)
  const inside = relative(folder, file)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file
}
