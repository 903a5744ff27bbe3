import type { importContract } from '@contract/import'
import { applyImport } from '@services/import/apply-import'
import { checkImport } from '@services/import/check-import'
import { ImportSessions } from '@services/import/import-sessions'
import { listImportRecords } from '@services/import/list-records'
import { openFiles } from '@services/import/open-files'
import { PendingImports } from '@services/import/pending-imports'
import { returnFile } from '@services/import/return-file'
import { saveTemplate } from '@services/import/save-template'
import { job, read, type HandlersFor } from './define'

/** Opened and checked files wait here for the clerk; a restart of the backend forgets them, and he chooses again. */
const sessions = new ImportSessions()
const imports = new PendingImports()

export const importHandlers: HandlersFor<typeof importContract> = {
  'import:open': job((_input, context) => openFiles(context, sessions)),
  'import:check': job((input, context) => checkImport(input, context, sessions, imports)),
  'import:apply': job((input, context) => applyImport(input, context, imports)),
  'import:template': job(saveTemplate),
  'import:return': job((input, context) => returnFile(input, context, sessions)),
  'import:records': read(listImportRecords)
}
