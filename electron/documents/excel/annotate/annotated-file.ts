import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { annotateCsv } from '@documents/excel/annotate/annotate-csv'
import { annotateWorkbook } from '@documents/excel/annotate/annotate-workbook'

/** What is wrong at one place of a sheet; `column` is its letters, empty when the whole line is meant. */
export interface Note {
  sheet: string
  row: number
  column: string
  text: string
}

/** Over the column that is added. */
export const noteHead = '导入检查'

export interface AnnotateRequest {
  path: string
  notes: readonly Note[]
  /** The last row of the head, by sheet. */
  headRows: ReadonlyMap<string, number>
}

/**
 * The file with a column of what is wrong and the cells concerned in colour; all else in it stays as it is.
 * @throws WorkbookRefusal for a file that can no longer be read.
 */
export async function annotatedFile({ path, notes, headRows }: AnnotateRequest): Promise<Buffer> {
  const bytes = await readFile(path)
  return extname(path).toLowerCase() === '.csv'
    ? annotateCsv(bytes, notes, headRows)
    : annotateWorkbook(path, bytes, notes, headRows)
}

/** All that is wrong in a line, as one text: `E 列：…；整行：…`. */
export function noteText(notes: readonly Note[]): string {
  return notes.map(({ column, text }) => (column === '' ? text : `${column} 列：${text}`)).join('；')
}
