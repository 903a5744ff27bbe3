import { changedSince } from '@database/backup/changed-since'
import { listBackups } from '@database/backup/list-backups'
import { dataFolder } from '@database/data-folder'
import { backUpAttachments } from '@services/attachment/attachment-jobs'
import type { AttachmentKeeper } from '@services/attachment/attachment-keeper'
import type { SecondPlaceKeeper } from '@services/backup/second-place'
import { chosenPath, type JobContext } from '@services/service'

/** @throws StorageError when nothing can be written there; the former place stays named then. */
export async function chooseSecondPlace(
  context: JobContext,
  place: SecondPlaceKeeper,
  keeper: AttachmentKeeper
): Promise<{ copied: number }> {
  await place.choose(chosenPath(context), context)
  return copyToSecondPlace(context, place, keeper)
}

/** Copies the data as they stand: a backup is made first unless the newest one still holds them. */
export async function copyToSecondPlace(
  context: JobContext,
  place: SecondPlaceKeeper,
  keeper: AttachmentKeeper
): Promise<{ copied: number }> {
  const [newest = null] = await listBackups(dataFolder(context.dataFolder).backups)
  if (await changedSince(context.reader, newest)) {
    context.progress(0, 0, '正在备份并核对')
    await context.database.createBackup('manual')
  }
  await backUpAttachments(context, keeper)
  return { copied: await place.copy(context, context.signal, context.progress) }
}

export async function forgetSecondPlace(
  context: JobContext,
  place: SecondPlaceKeeper
): Promise<Record<string, never>> {
  await place.forget(context)
  return {}
}
