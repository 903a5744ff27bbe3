import type { backupContract } from '@contract/backup'
import type { trashContract } from '@contract/trash'
import type { AttachmentKeeper } from '@services/attachment/attachment-keeper'
import { backupStatus } from '@services/backup/backup-status'
import type { BackupWatch } from '@services/backup/backup-watch'
import { checkData, copyBackupTo, createBackup, listBackups, restoreBackup } from '@services/backup/backups'
import { chooseSecondPlace, copyToSecondPlace, forgetSecondPlace } from '@services/backup/second-place-jobs'
import { footprintOfSample, removeSample } from '@services/backup/sample'
import { listTrash, restoreFromTrash } from '@services/trash/trash'
import { dataJob, dataRead, job, read, write, type HandlersFor } from './define'

export const backupHandlers = (
  watch: BackupWatch,
  keeper: AttachmentKeeper
): HandlersFor<typeof backupContract> => ({
  'backup:list': dataRead(listBackups),
  'backup:status': read((reader, _input, context) => backupStatus(reader, context, watch, keeper)),
  'backup:create': job((_input, context) => createBackup(context, keeper)),
  'backup:restore': dataJob(restoreBackup),
  'backup:check': job(checkData),
  'backup:copy-to': job((_input, context) => copyBackupTo(context, keeper)),
  'second-place:choose': job((_input, context) => chooseSecondPlace(context, watch.secondPlace, keeper)),
  'second-place:copy': job((_input, context) => copyToSecondPlace(context, watch.secondPlace, keeper)),
  'second-place:forget': job((_input, context) => forgetSecondPlace(context, watch.secondPlace)),
  'sample:footprint': read(footprintOfSample),
  'sample:remove': job(removeSample)
})

export const trashHandlers: HandlersFor<typeof trashContract> = {
  'trash:list': read(listTrash),
  'trash:restore': write({
    title: ({ items }) => `从回收站恢复 ${items.length} 条记录`,
    run: restoreFromTrash
  })
}
