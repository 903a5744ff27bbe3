import { type BackupSource, createBackup } from '@database/backup/create-backup'
import { putBackupInPlace } from '@database/backup/restore-backup'
import type { DataFolder } from '@database/data-folder'
import { openForMigration } from '@database/data-source'
import { MigrationError, runMigrations } from '@database/migration-runner'
import type { Migration } from '@database/migrations/migration'
import type { WriteContext } from '@database/unit-of-work'

/**
 * Takes the pending steps after a verified backup. Answers null when all is done, else the fault, with the old state
 * in the file again. Nothing else may be connected to it.
 */
export async function migrateWithBackup(
  folder: DataFolder,
  migrations: readonly Migration[],
  context: WriteContext
): Promise<MigrationError | null> {
  const backup = await backUpBefore(folder, context)
  try {
    await runMigrations({
      file: folder.database,
      migrations,
      create: false,
      now: context.now,
      appVersion: context.appVersion
    })
    return null
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error
    if (error.committed) await putBackupInPlace(folder, backup)
    return error
  }
}

async function backUpBefore(folder: DataFolder, context: WriteContext): Promise<string> {
  // VACUUM INTO is refused on a connection that may only read.
  const source = await openForMigration(folder.database, false)
  try {
    const still: BackupSource = { alone: (copy) => copy(source.createQueryRunner()), commits: () => 0 }
    const backup = await createBackup(still, {
      folder: folder.backups,
      reason: 'before-migration',
      now: context.now(),
      today: context.today(),
      appVersion: context.appVersion
    })
    return backup.name
  } finally {
    await source.destroy()
  }
}
