import type { LedgerTable } from '@documents/excel/ledger/read-ledger'
import { zerosByPosition, type SheetSketch, type FileSketch } from '@documents/excel/ledger/sketch-file'
import type { LedgerKey } from '@documents/excel/ledger/ledger-columns'

/** The tables of a file as they are proposed: every visible sheet that looks like T1. */
export function proposedTables({ sheets }: FileSketch): LedgerTable[] {
  return sheets
    .filter(({ isLedger, hidden }) => isLedger && !hidden)
    .flatMap(
      (sheet) => tableOf(sheet, new Map(sheet.columns.map(({ position, key }) => [position, key]))) ?? []
    )
}

/** A sheet with the columns that the clerk gave it; null for one in which no head was found. */
export function tableOf(
  { index, head, columns }: SheetSketch,
  keys: ReadonlyMap<number, LedgerKey | null>
): LedgerTable | null {
  if (!head) return null
  const zeros = zerosByPosition(columns)
  return {
    sheet: index,
    headBottom: head.bottom,
    columns: columns.map(({ position }) => ({
      position,
      key: keys.get(position) ?? null,
      zeros: zeros.get(position) ?? 0
    }))
  }
}
