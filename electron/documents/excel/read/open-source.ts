import { extname } from 'node:path'
import { openCsv } from '@documents/excel/read/csv-source'
import type { WorkbookSource } from '@documents/excel/read/sheet-source'
import { openXlsx } from '@documents/excel/read/xlsx-source'

/** @throws WorkbookRefusal for everything that is neither a .xlsx nor a CSV. */
export function openSource(path: string): Promise<WorkbookSource> {
  return extname(path).toLowerCase() === '.csv' ? openCsv(path) : openXlsx(path)
}
