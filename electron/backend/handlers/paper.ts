import type { paperContract } from '@contract/paper'
import { exportBoth, exportPaper, previewPaper } from '@services/paper/export-paper'
import { exportScreen } from '@services/paper/export-screen'
import { findExportRecord, listExportRecords } from '@services/paper/export-records'
import { job, read, type HandlersFor } from './define'

export const paperHandlers: HandlersFor<typeof paperContract> = {
  'paper:preview': read(previewPaper),
  'paper:export-xlsx': job(exportPaper('xlsx')),
  'paper:export-pdf': job(exportPaper('pdf')),
  'paper:export-both': job(exportBoth),
  'paper:export-screen': job(exportScreen),
  'paper:records': read(listExportRecords),
  'paper:find-record': read(findExportRecord)
}
