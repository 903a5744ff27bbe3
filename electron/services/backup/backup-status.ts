import { readdir, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { conflictCopiesOf } from '@domain/backup/conflict-copy'
import type { BackupStatus } from '@contract/backup-status'
import { listBackups } from '@database/backup/list-backups'
import { dataFolder } from '@database/data-folder'
import type { AttachmentKeeper } from '@services/attachment/attachment-keeper'
import type { BackupWatch } from '@services/backup/backup-watch'
import type { ServiceContext } from '@services/service'
import { syncFolderWarning } from '@services/backup/sync-folder-words'
import type { EntityManager } from 'typeorm'

/** How safe the data are at this moment. */
export async function backupStatus(
  reader: EntityManager,
  context: ServiceContext,
  watch: BackupWatch,
  keeper: AttachmentKeeper
): Promise<BackupStatus> {
  const folder = dataFolder(context.dataFolder)
  const [newest = null] = await listBackups(folder.backups)
  return {
    dataBytes: (await stat(folder.database)).size,
    placeWarning: context.syncFolder === null ? null : syncFolderWarning(context.syncFolder),
    conflictCopies: conflictCopiesOf(basename(folder.database), await readdir(folder.root)),
    nextDueAt: await watch.nextDueAt(reader, newest),
    problem: watch.problem,
    secondPlace: await watch.secondPlace.status(context),
    attachments: await keeper.status(reader)
  }
}
