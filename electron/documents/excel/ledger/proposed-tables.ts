import type { ImportLedger } from '@domain/sheet/import-ledgers'
import type { LedgerTable } from '@documents/excel/ledger/read-ledger'
import { zerosByPosition, type FileSketch, type SheetSketch } from '@documents/excel/ledger/sketch-file'

/** The tables of a file as they are proposed: every visible sheet that looks like a ledger. */
export function proposedTables({ sheets }: FileSketch): LedgerTable[] {
  return sheets
    .filter(({ isLedger, hidden }) => isLedger && !hidden)
    .flatMap(
      (sheet) =>
        tableOf(sheet, sheet.ledger, new Map(sheet.columns.map(({ position, key }) => [position, key]))) ?? []
    )
}

/** A sheet with the columns that the clerk gave it; null for one in which no head was found. */
export function tableOf(
  { index, head, columns }: SheetSketch,
  ledger: ImportLedger,
  keys: ReadonlyMap<number, string | null>
): LedgerTable | null {
  if (!head) return null
  const zeros = zerosByPosition(columns)
  return {
    ledger,
    sheet: index,
    headBottom: head.bottom,
    columns: columns.map(({ position }) => ({
      position,
      key: keys.get(position) ?? null,
      zeros: zeros.get(position) ?? 0
    }))
  }
}
