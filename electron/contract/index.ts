import type { z } from 'zod'
import { acceptanceContract } from '@contract/acceptance'
import { analysisContract } from '@contract/analysis'
import { appContract } from '@contract/app'
import { attachmentContract } from '@contract/attachment'
import { backupContract } from '@contract/backup'
import { bulletinContract } from '@contract/bulletin'
import { centerContract } from '@contract/center'
import { changeContract } from '@contract/change'
import { chartContract } from '@contract/chart'
import { coverageContract } from '@contract/coverage'
import { dataContract } from '@contract/data'
import type { RequestKind } from '@contract/define'
import { divisionContract } from '@contract/division'
import { dossierContract } from '@contract/dossier'
import { draftContract } from '@contract/draft'
import { gridContract } from '@contract/grid'
import { historyContract } from '@contract/history'
import { importContract } from '@contract/import'
import { inspectionContract } from '@contract/inspection'
import { issueContract } from '@contract/issue'
import { jobContract } from '@contract/job'
import { ledgerContract } from '@contract/ledger'
import { lightContract } from '@contract/light'
import { listContract } from '@contract/list'
import { meetingContract } from '@contract/meeting'
import { lookContract } from '@contract/look'
import { moneyContract } from '@contract/money'
import { letterContract } from '@contract/letter'
import { nodeSetContract } from '@contract/node-set'
import { projectContract } from '@contract/project'
import { projectStageContract } from '@contract/project-stage'
import { paperContract } from '@contract/paper'
import { periodContract } from '@contract/period'
import { reconcileContract } from '@contract/reconcile'
import { recordContract } from '@contract/record'
import { reportContract } from '@contract/report'
import { scoreSheetContract } from '@contract/score-sheet'
import { searchContract } from '@contract/search'
import { settingContract } from '@contract/setting'
import { staffBatchContract } from '@contract/staff-batch'
import { staffingContract } from '@contract/staffing'
import { targetContract } from '@contract/target'
import { teamContract } from '@contract/team'
import { trainingContract } from '@contract/training'
import { trashContract } from '@contract/trash'
import { upgradeItemContract } from '@contract/upgrade-item'

/** Every request that may cross the bridge, by name. */
export const contract = {
  ...acceptanceContract,
  ...analysisContract,
  ...appContract,
  ...attachmentContract,
  ...backupContract,
  ...bulletinContract,
  ...centerContract,
  ...changeContract,
  ...chartContract,
  ...coverageContract,
  ...dataContract,
  ...divisionContract,
  ...dossierContract,
  ...draftContract,
  ...gridContract,
  ...historyContract,
  ...importContract,
  ...inspectionContract,
  ...issueContract,
  ...jobContract,
  ...ledgerContract,
  ...lightContract,
  ...listContract,
  ...meetingContract,
  ...lookContract,
  ...moneyContract,
  ...letterContract,
  ...nodeSetContract,
  ...projectContract,
  ...projectStageContract,
  ...paperContract,
  ...periodContract,
  ...reconcileContract,
  ...recordContract,
  ...reportContract,
  ...scoreSheetContract,
  ...searchContract,
  ...settingContract,
  ...staffBatchContract,
  ...staffingContract,
  ...targetContract,
  ...teamContract,
  ...trainingContract,
  ...trashContract,
  ...upgradeItemContract
}

export type RequestName = keyof typeof contract
export type InputOf<Name extends RequestName> = z.input<(typeof contract)[Name]['input']>
/** The input after the gate has parsed it. */
export type ParsedInputOf<Name extends RequestName> = z.output<(typeof contract)[Name]['input']>
export type OutputOf<Name extends RequestName> = z.output<(typeof contract)[Name]['output']>

/** The requests of one kind: `NamesOf<'job'>`. */
export type NamesOf<Kind extends RequestKind> = {
  [Name in RequestName]: (typeof contract)[Name]['kind'] extends Kind ? Name : never
}[RequestName]

/** What the bridge itself answers: a job's id at once, anything else its output. */
export type AnswerOf<Name extends RequestName> =
  Name extends NamesOf<'job'> ? { jobId: string } : OutputOf<Name>
