import ExcelJS from 'exceljs'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import { writeWholeFile } from '@documents/excel/write/whole-file'
import { writeSheet } from '@documents/tables/excel/write-sheet'
import type { PaperSize } from '@documents/tables/table-column'
import type { ListDocument, TableDocument } from '@documents/tables/table-sheet'

export interface TableWriting {
  path: string
  document: TableDocument | ListDocument
  paper: PaperSize
  /** Instant of the export, ISO 8601. */
  exportedAt: string
  onProgress?: (lines: number) => void
  signal?: AbortSignal
}

/**
 * Writes the tables as a workbook that appears whole or not at all, a sheet for each.
 * @returns the SHA-256 of the file.
 * @throws OutputError when the file cannot be written, WorkbookRefusal `cancelled` when the signal fires.
 */
export async function writeTables({
  path,
  document,
  paper,
  exportedAt,
  onProgress,
  signal
}: TableWriting): Promise<string> {
  let lines = 0
  const turn = (): void => {
    if (signal?.aborted === true) throw new WorkbookRefusal('cancelled', '已取消导出，没有留下文件')
    onProgress?.(lines)
  }
  return writeWholeFile(path, async (target) => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: target, useStyles: true })
    workbook.creator = '邻里中心管理台'
    workbook.lastModifiedBy = workbook.creator
    workbook.created = workbook.modified = new Date(exportedAt)
    const names = new Set<string>()
    for (const table of document.sheets) {
      const name = sheetName(table.definition.sheet, names)
      await writeSheet(workbook, { document, table, name, paper }, () => {
        lines += 1
        return turn
      })
    }
    await workbook.commit()
  })
}

/** Excel takes 31 characters, none of these, and no name twice. */
function sheetName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[\\/?*:[\]]/gu, ' ').slice(0, 26)
  let name = plain
  for (let number = 2; taken.has(name); number += 1) name = `${plain} (${number})`
  taken.add(name)
  return name
}
