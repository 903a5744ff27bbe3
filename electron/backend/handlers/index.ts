import type { AttachmentKeeper } from '@services/attachment/attachment-keeper'
import type { BackupWatch } from '@services/backup/backup-watch'
import type { Jobs } from '../jobs'
import { analysisHandlers, coverageHandlers } from './analysis'
import { attachmentHandlers } from './attachment'
import { backupHandlers, trashHandlers } from './backup'
import { centerHandlers } from './center'
import { changeHandlers, historyHandlers } from './change'
import { chartHandlers } from './chart'
import { dataHandlers, jobHandlers } from './data'
import type { Handlers } from './define'
import { dossierHandlers } from './dossier'
import { importHandlers } from './import'
import { ledgerHandlers } from './ledger'
import { gridHandlers, teamHandlers, trainingHandlers } from './grassroots'
import { lightHandlers } from './light'
import { listHandlers } from './list'
import { meetingHandlers } from './meeting'
import { lookHandlers } from './look'
import { moneyHandlers } from './money'
import { paperHandlers } from './paper'
import { nodeSetHandlers, projectHandlers, projectStageHandlers, targetHandlers } from './project'
import { divisionHandlers, draftHandlers, recordHandlers, searchHandlers, settingHandlers } from './reference'
import { bulletinHandlers, periodHandlers, reconcileHandlers, reportHandlers } from './report'
import { staffBatchHandlers, staffingHandlers } from './staffing'
import {
  acceptanceHandlers,
  inspectionHandlers,
  issueHandlers,
  letterHandlers,
  scoreSheetHandlers
} from './supervision'
import { upgradeItemHandlers } from './upgrade-item'

/** Every request that the backend answers; one missing or of a wrong type fails the compile. */
export const handlersWith = (jobs: Jobs, watch: BackupWatch, keeper: AttachmentKeeper): Handlers => ({
  ...acceptanceHandlers,
  ...analysisHandlers,
  ...attachmentHandlers(keeper),
  ...backupHandlers(watch, keeper),
  ...bulletinHandlers,
  ...centerHandlers,
  ...changeHandlers,
  ...chartHandlers,
  ...coverageHandlers,
  ...dataHandlers,
  ...divisionHandlers,
  ...dossierHandlers,
  ...draftHandlers,
  ...gridHandlers,
  ...historyHandlers,
  ...importHandlers,
  ...inspectionHandlers,
  ...issueHandlers,
  ...jobHandlers(jobs),
  ...ledgerHandlers,
  ...lightHandlers,
  ...listHandlers,
  ...meetingHandlers,
  ...lookHandlers,
  ...moneyHandlers,
  ...letterHandlers,
  ...nodeSetHandlers,
  ...paperHandlers,
  ...projectHandlers,
  ...projectStageHandlers,
  ...periodHandlers,
  ...reconcileHandlers,
  ...recordHandlers,
  ...reportHandlers,
  ...scoreSheetHandlers,
  ...searchHandlers,
  ...settingHandlers,
  ...staffBatchHandlers,
  ...staffingHandlers,
  ...targetHandlers,
  ...teamHandlers,
  ...trainingHandlers,
  ...trashHandlers,
  ...upgradeItemHandlers
})
