import { extname } from 'node:path'
import { openCsv } from '@documents/excel/read/csv-source'
import { openOds } from '@documents/excel/read/ods-source'
import type { WorkbookSource } from '@documents/excel/read/sheet-source'
import { openXlsx } from '@documents/excel/read/xlsx-source'

/** @throws WorkbookRefusal for everything that is no .xlsx, .ods or CSV. */
export function openSource(path: string): Promise<WorkbookSource> {
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return openCsv(path)
    case '.ods':
      return openOds(path)
    default:
      return openXlsx(path)
  }
}
