import { describe, expect, it } from 'vitest'
import { syncFolderOf } from '@domain/backup/sync-folder'

const environment = {
  OneDrive: 'C:\\Users\\张三\\OneDrive',
  OneDriveConsumer: '',
  OneDriveCommercial: 'E:\\单位云盘\\洛龙区民政局\\',
  HOMEDRIVE: 'H:',
  HOMESHARE: '\\\\fs01\\home$\\zhangsan'
}

describe('W4: folders that a database must not live in', () => {
  const found: [string, string][] = [
    ['C:\\Users\\张三\\OneDrive\\data', 'OneDrive'],
    ['c:\\users\\张三\\onedrive\\邻里中心\\data', 'OneDrive'],
    ['E:\\单位云盘\\洛龙区民政局\\data', 'OneDrive'],
    ['e:/单位云盘/洛龙区民政局', 'OneDrive'],
    ['D:\\OneDrive - 洛龙区民政局\\data', 'OneDrive'],
    ['/Users/zhang/Library/CloudStorage/OneDrive-Personal/data', 'OneDrive'],
    ['\\\\?\\C:\\Users\\张三\\OneDrive\\data', 'OneDrive'],
    ['C:\\Users\\李四\\Nutstore\\1\\我的坚果云\\data', '坚果云'],
    ['D:\\Nutstore Files\\data', '坚果云'],
    ['D:\\坚果云\\台账', '坚果云'],
    ['D:\\我的坚果云', '坚果云'],
    ['/home/li/NutstoreFiles/data', '坚果云'],
    ['/home/li/nutstore/data', '坚果云'],
    ['D:\\BaiduSyncdisk\\data', '百度网盘'],
    ['D:\\baidusyncdisk\\data', '百度网盘'],
    ['D:\\BaiduNetdisk\\邻里中心', '百度网盘'],
    ['D:\\BaiduNetdiskWorkspace\\data', '百度网盘'],
    ['E:\\百度网盘同步空间\\data', '百度网盘'],
    ['E:\\百度云同步盘\\data', '百度网盘'],
    ['C:\\Users\\王五\\Dropbox\\data', 'Dropbox'],
    ['C:\\Users\\王五\\Dropbox (某街道办)\\data', 'Dropbox'],
    ['/home/wang/Dropbox/data', 'Dropbox'],
    ['C:\\Users\\王五\\iCloudDrive\\data', 'iCloud'],
    ['C:\\Users\\王五\\iCloud Drive\\data', 'iCloud'],
    ['/Users/wang/Library/Mobile Documents/com~apple~CloudDocs/data', 'iCloud'],
    ['D:\\WPS云盘\\data', 'WPS 云盘'],
    ['\\\\192.168.1.10\\共享\\data', '网络文件夹'],
    ['\\\\fs01\\home$\\data', '网络文件夹'],
    ['\\\\?\\UNC\\fs01\\共享\\data', '网络文件夹'],
    ['//nas/share/data', '网络文件夹'],
    ['H:\\data', '网络文件夹'],
    ['h:\\邻里中心\\data', '网络文件夹']
  ]
  it.each(found)('%s → %s', (path, name) => {
    expect(syncFolderOf(path, environment)).toBe(name)
  })

  const left = [
    'C:\\Users\\张三\\AppData\\Roaming\\neighbourhood-centre-desk\\data',
    'C:\\Users\\张三\\Documents\\邻里中心',
    'D:\\邻里中心数据',
    'D:\\坚果云南\\data',
    'D:\\云南坚果云集市\\data',
    'D:\\坚果云备份说明\\data',
    'D:\\Nutstore安装包\\data',
    'D:\\MyNutstore2\\data',
    'C:\\Users\\张三\\OneDriver\\data',
    'C:\\Users\\张三\\OneDrive说明\\data',
    'C:\\Users\\张三\\OneDrive2\\data',
    'C:\\Users\\张三丰\\OneDrives\\data',
    'D:\\oneDriveTemp\\data',
    'E:\\单位云盘\\西工区民政局\\data',
    'E:\\单位云盘2\\洛龙区民政局\\data',
    'D:\\BaiduNetdiskDownload\\data',
    'D:\\百度\\data',
    'D:\\百度网盘资料整理\\data',
    'D:\\baidu\\netdisk\\data',
    'D:\\Dropboxes\\data',
    'D:\\Dropbox备份\\data',
    'D:\\drop box\\data',
    'D:\\icloud\\data',
    'D:\\iCloud照片整理\\data',
    'D:\\WPS\\data',
    '/home/zhang/data',
    '/var/lib/desk//data',
    '\\\\?\\D:\\邻里中心\\data',
    '\\\\.\\D:\\data',
    'H盘\\data',
    'I:\\data',
    '/'
  ]
  it.each(left)('leaves %s alone', (path) => {
    expect(syncFolderOf(path, environment)).toBeNull()
  })

  it('takes an empty or missing variable for nothing, and a home drive without a share for a disk', () => {
    expect(syncFolderOf('C:\\data', { OneDrive: '', OneDriveCommercial: undefined })).toBeNull()
    expect(syncFolderOf('/data', { OneDrive: '/' })).toBeNull()
    expect(syncFolderOf('C:\\data', { HOMEDRIVE: 'C:', HOMESHARE: '' })).toBeNull()
    expect(syncFolderOf('C:\\data', { HOMEDRIVE: 'C:' })).toBeNull()
  })
})
