/** The environment of the process, as far as it tells where synchronised or network folders lie. */
export interface FolderEnvironment {
  readonly [name: string]: string | undefined
}

/** Where a folder lies that a database must not live in, in the words of the clerk: `OneDrive`, `网络文件夹` … */
export type SyncFolder = 'OneDrive' | '坚果云' | '百度网盘' | 'Dropbox' | 'iCloud' | 'WPS 云盘' | '网络文件夹'

const oneDriveVariables = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial']

/** Names of folders as the programs create them; the whole name, so that 坚果云南 is no 坚果云. */
const folderNames: readonly [SyncFolder, RegExp][] = [
  // `OneDrive`, `OneDrive - 某单位`, on a Mac `OneDrive-Personal`.
  ['OneDrive', /^onedrive(?: - .+|-personal|-shared libraries.*)?$/iu],
  ['坚果云', /^(?:我的坚果云|坚果云|坚果云同步|nutstore|nutstore files|nutstorefiles)$/iu],
  [
    '百度网盘',
    /^(?:baidunetdisk|baidusyncdisk|baidunetdiskworkspace|baiduyun|百度网盘|百度云|百度云同步盘|百度网盘同步空间)$/iu
  ],
  // `Dropbox`, `Dropbox (个人)`, `Dropbox (某单位)`.
  ['Dropbox', /^dropbox(?: ?\(.+\))?$/iu],
  ['iCloud', /^(?:icloud ?drive|icloud ?云盘|com~apple~clouddocs)$/iu],
  ['WPS 云盘', /^(?:wps ?云盘|wpsdrive|wps cloud files)$/iu]
]

/**
 * The synchronised or network folder that a path lies in, or null. Such programs copy a database while it is written
 * and put an older state over a newer one. Source: hazards §3.2, check W4.
 * @param path absolute, of Windows, macOS or Linux; it is only looked at, so it need not exist.
 */
export function syncFolderOf(path: string, environment: FolderEnvironment): SyncFolder | null {
  if (liesOnNetwork(path, environment)) return '网络文件夹'
  if (oneDriveVariables.some((name) => isUnder(path, environment[name]))) return 'OneDrive'
  const names = partsOf(path)
  return folderNames.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? null
}

/** `\\server\share`, also in the long form `\\?\UNC\server\share`, and a home drive that stands for such a path. */
function liesOnNetwork(path: string, environment: FolderEnvironment): boolean {
  if (/^[\\/]{2}\?[\\/]UNC[\\/]/iu.test(path)) return true
  if (/^[\\/]{2}[^\\/?.][^\\/]*[\\/][^\\/]/u.test(path)) return true
  const share = environment['HOMESHARE'] ?? ''
  return /^[\\/]{2}/u.test(share) && isUnder(path, environment['HOMEDRIVE'])
}

function isUnder(path: string, folder: string | undefined): boolean {
  const above = partsOf(folder ?? '').map(folded)
  const below = partsOf(path).map(folded)
  // A variable that is empty or names a whole POSIX root says nothing.
  return above.length > 0 && above.every((name, index) => below[index] === name)
}

const folded = (name: string): string => name.toLowerCase()

function partsOf(path: string): string[] {
  return path
    .replace(/^[\\/]{2}[?.][\\/]/u, '')
    .split(/[\\/]+/u)
    .filter((name) => name !== '')
}
