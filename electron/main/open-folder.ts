import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { shell } from 'electron'

export type OpenableFolder = 'data' | 'backups' | 'export'

/**
 * Opens the data folder, the backups in it, or shows the file that the last save dialog chose; nothing else
 * can be opened from the screen.
 * @returns false when there is nothing to show.
 */
export async function openFolder(
  folder: OpenableFolder,
  dataFolder: string,
  lastSaved: string | null
): Promise<boolean> {
  if (folder === 'export') {
    if (lastSaved === null) return false
    shell.showItemInFolder(lastSaved)
    return true
  }
  const path = folder === 'data' ? dataFolder : join(dataFolder, 'backups')
  mkdirSync(path, { recursive: true })
  return (await shell.openPath(path)) === ''
}
