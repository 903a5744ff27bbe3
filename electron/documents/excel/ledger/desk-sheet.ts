import { createHash } from 'node:crypto'
import { canonicalRow } from '@documents/excel/ledger/canonical-row'
import { isDerived, ledgerColumns, type LedgerRow } from '@documents/excel/ledger/ledger-columns'

/** Whether phone numbers left the register whole or as 138****8000. */
export type PhoneStyle = 'masked' | 'full'

/**
 * What an exported ledger remembers of itself on the very hidden sheet `_desk`: for every centre the digest of
 * its line as written. It tells a line that the clerk left alone from one that the register has outgrown; rows
 * may be sorted, deleted and renumbered freely, since nothing in it counts rows.
 */
export interface DeskMark {
  exportedAt: string
  phones: PhoneStyle
  /** Digest of the exported line by centre id. */
  digests: ReadonlyMap<string, string>
}

export const deskSheetName = '_desk'

export function isDeskSheet({ name, hidden }: { name: string; hidden: boolean }): boolean {
  return hidden && name === deskSheetName
}

const deskTemplate = 'ledger-t1'
const deskVersion = '1'

const comparedKeys = ledgerColumns.filter((column) => !isDerived(column)).map((column) => column.key)

/** Equal exactly when all imported columns mean the same; 96 bits of SHA-256 in hexadecimal. */
export function digestOfRow(row: LedgerRow): string {
  const canonical = canonicalRow(row)
  const values = JSON.stringify(comparedKeys.map((key) => canonical[key]))
  return createHash('sha256').update(values).digest('hex').slice(0, 24)
}

/** The first line of the sheet. */
export function deskHeadLine(mark: Pick<DeskMark, 'exportedAt' | 'phones'>): string[] {
  return [deskTemplate, deskVersion, mark.exportedAt, mark.phones]
}

/** @returns null for a sheet of that name that this program did not write or no longer understands. */
export function parseDeskLines(lines: readonly (readonly string[])[]): DeskMark | null {
  const [template, version, exportedAt = '', phones] = lines[0] ?? []
  if (template !== deskTemplate || version !== deskVersion) return null
  if (phones !== 'masked' && phones !== 'full') return null
  const digests = new Map<string, string>()
  for (const [id, digest] of lines.slice(1)) if (id && digest) digests.set(id, digest)
  return { exportedAt, phones, digests }
}
