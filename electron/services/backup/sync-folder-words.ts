import type { SyncFolder } from '@domain/backup/sync-folder'
import { StorageError } from '@database/storage-errors'

const harm = (folder: SyncFolder): string =>
  folder === '网络文件夹'
    ? '数据文件夹在网络上，断网或两台电脑同时打开时数据可能损坏'
    : `数据文件夹在${folder}的同步范围里，${folder}会在写入途中复制数据文件，数据可能损坏或被旧内容覆盖`

/** For data that already lie there: they are opened, since the clerk has no others. */
export function syncFolderWarning(folder: SyncFolder): string {
  return `${harm(folder)}。请联系维护人员把数据文件夹移到本机磁盘；${folder}可以用作备份的第二位置。`
}

/** @throws StorageError that says what to do instead; does nothing for a folder of this computer's own. */
export function refuseSyncFolder(folder: SyncFolder | null): void {
  if (folder === null) return
  throw new StorageError('io', {
    message: `${harm(folder)}，所以没有在这里建立数据。请用环境变量 DESK_DATA_DIR 指定本机磁盘上的文件夹（例如 D:\\邻里中心数据），再重新打开程序；${folder}可以用作备份的第二位置。`
  })
}
