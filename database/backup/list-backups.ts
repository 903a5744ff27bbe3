import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupInfo, BackupManifest, isBackupName, manifestName } from '@database/backup/backup-info'
import { backupsToRemove } from '@database/backup/retention'
import { entriesOf } from '@database/folder-entries'
import { codeOf } from '@database/storage-errors'

/** The verified backups of the folder, newest first. Files without a fitting manifest are left out, and left alone. */
export async function listBackups(folder: string): Promise<BackupInfo[]> {
  const names = (await entriesOf(folder)).filter(isBackupName)
  const found = await Promise.all(names.map((name) => readBackup(folder, name)))
  return found
    .filter((info) => info !== null)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.name.localeCompare(a.name))
}

/** Removes what the retention no longer keeps; answers the names removed. */
export async function thinBackups(folder: string, today: string): Promise<string[]> {
  const names = backupsToRemove(await listBackups(folder), today)
  for (const name of names) {
    await rm(join(folder, name), { force: true })
    await rm(join(folder, manifestName(name)), { force: true })
  }
  return names
}

/** What a backup or a copy left behind that was interrupted: only names that this program gives. */
const UNFINISHED = /^desk-[0-9A-Za-z-]+\.(?:db|json)\.partial$/

/** Removes the rests of interrupted backups. Call it while nobody is making one in this folder. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await entriesOf(folder)) {
    if (UNFINISHED.test(name)) await rm(join(folder, name), { force: true })
  }
}

/** The manifest beside the backup, or null when it is missing, unreadable or of another file. */
async function readBackup(folder: string, name: string): Promise<BackupInfo | null> {
  try {
    const { size } = await stat(join(folder, name))
    const text = await readFile(join(folder, manifestName(name)), 'utf8')
    const manifest = BackupManifest.safeParse(JSON.parse(text))
    return manifest.success && manifest.data.sizeBytes === size ? { name, ...manifest.data } : null
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) !== null) return null
    throw error
  }
}
