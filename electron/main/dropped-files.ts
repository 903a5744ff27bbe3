import { extname, isAbsolute } from 'node:path'
import type { FileDialog } from '@contract/define'

const mostFiles = 100

/**
 * Files that the clerk dropped instead of choosing them in the dialog, as the preload noted them.
 * @returns null for what is no such list, and for a request that does not open several files.
 */
export function droppedFiles(wanted: FileDialog | undefined, dropped: unknown): string[] | null {
  if (wanted?.mode !== 'open-many' || !Array.isArray(dropped)) return null
  const paths = dropped.filter((path) => typeof path === 'string')
  const isWhole = paths.length === dropped.length && paths.length > 0 && paths.length <= mostFiles
  return isWhole && paths.every((path) => isAbsolute(path) && isAllowed(path, wanted.extensions))
    ? paths
    : null
}

function isAllowed(path: string, extensions: readonly string[]): boolean {
  return extensions.includes(extname(path).slice(1).toLowerCase())
}
