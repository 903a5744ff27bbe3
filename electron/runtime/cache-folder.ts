import { homedir } from 'node:os'
import { join } from 'node:path'

const OWN_FOLDER = 'neighbourhood-centre-desk'

/**
 * The user's cache folder for downloaded runtimes. It lies outside `node_modules`, because `npm ci` empties
 * that folder.
 */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), OWN_FOLDER, 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', OWN_FOLDER)
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), OWN_FOLDER)
}
