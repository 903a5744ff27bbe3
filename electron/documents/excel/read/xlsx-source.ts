import { openWorkbookPackage } from '@documents/excel/package/workbook-package'
import { readSharedStrings } from '@documents/excel/read/shared-strings'
import { readSheet } from '@documents/excel/read/sheet-reader'
import type { WorkbookSource } from '@documents/excel/read/sheet-source'
import { readWorkbookParts } from '@documents/excel/read/workbook-parts'

/** @throws WorkbookRefusal when the package or its list of sheets cannot be taken. */
export async function openXlsx(path: string): Promise<WorkbookSource> {
  const workbook = await openWorkbookPackage(path)
  try {
    const { sheets, sharedStrings, date1904 } = await readWorkbookParts(workbook)
    const strings = sharedStrings ? await readSharedStrings(workbook, sharedStrings) : []
    return {
      date1904,
      sheets: sheets.map(({ name, hidden, part }) => ({
        name,
        hidden,
        read: (onRow) => readSheet(workbook, part, strings, onRow)
      })),
      verifyRest: () => workbook.verifyRest(),
      close: () => workbook.close()
    }
  } catch (error) {
    workbook.close()
    throw error
  }
}
