import { importLedgers, type ImportLedger } from '@domain/sheet/import-ledgers'
import { isCodeOf } from '@domain/vocabulary-lookup'
import type { WorkbookSource } from '@documents/excel/read/sheet-source'

/** Very hidden: which sheet of a workbook is which ledger, written by a template of this program. */
export const templateSheetName = '_template'
/** Very hidden: the words of the drop-down lists. */
export const listSheetName = '_lists'
const marker = 'ledger-template'
/** Raised when the columns of a template come to mean something else. */
const version = '1'

export function markLine(ledger: ImportLedger, sheetName: string): string[] {
  return [marker, version, ledger, sheetName]
}

/** The ledgers of the sheets by their names; empty for a workbook that is no template or of another version. */
export async function readTemplateMarks(source: WorkbookSource): Promise<Map<string, ImportLedger>> {
  const marks = new Map<string, ImportLedger>()
  const sheet = source.sheets.find(({ name, hidden }) => hidden && name === templateSheetName)
  await sheet?.read(({ cells }) => {
    const [kind, written, ledger, name] = [1, 2, 3, 4].map((column) => {
      const cell = cells.get(column)
      return cell?.kind === 'text' ? cell.text : ''
    })
    if (kind !== marker || written !== version || !ledger || !name) return
    if (isCodeOf(importLedgers, ledger)) marks.set(name, ledger)
  })
  return marks
}
