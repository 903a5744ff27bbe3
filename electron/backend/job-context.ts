import type { PrintPaper } from '@contract/paper-page'
import type { DeskDatabase } from '@database/desk-database'
import type { JobContext, JobControl, ServiceContext } from '@services/service'

/** What a job of the services sees of the open database. */
export function jobContext(
  context: ServiceContext,
  { progress, signal }: JobControl,
  database: DeskDatabase,
  printPaper: PrintPaper
): JobContext {
  return {
    actor: context.actor,
    now: context.now,
    today: context.today,
    appVersion: context.appVersion,
    dataFolder: context.dataFolder,
    syncFolder: context.syncFolder,
    resourcesFolder: context.resourcesFolder,
    vault: context.vault,
    file: context.file,
    progress,
    signal,
    reader: database.reader,
    unitOfWork: database.unitOfWork,
    database,
    printPaper
  }
}
