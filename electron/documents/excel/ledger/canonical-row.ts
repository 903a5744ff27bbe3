import {
  ledgerColumns,
  listSeparator,
  type LedgerColumn,
  type LedgerRow
} from '@documents/excel/ledger/ledger-columns'

/**
 * The one spelling of a text in which two cells are compared. Identifiers lose full-width forms and blanks, lists
 * their choice of separator; names keep every character (hazards §3.3 rule 5).
 */
export function canonicalText(column: LedgerColumn, text: string): string {
  switch (column.kind) {
    case 'identifier':
      return text.normalize('NFKC').replace(/\s+/gu, '').replace(/^'/u, '')
    case 'codes':
      return normaliseCodes(text)
    case 'words':
      return splitList(text).join(listSeparator)
    default:
      return text.replace(/\r\n?/gu, '\n').trim()
  }
}

export function canonicalRow(row: LedgerRow): LedgerRow {
  const canonical = { ...row }
  for (const column of ledgerColumns) {
    switch (column.kind) {
      case 'text':
      case 'identifier':
      case 'word':
      case 'words':
      case 'codes':
        canonical[column.key] = canonicalText(column, row[column.key])
        break
      default:
        break
    }
  }
  return canonical
}

/** Entries of a list in one cell, whatever separator the clerk used. */
export function splitList(text: string): string[] {
  return text
    .split(/[、，,；;\n\r]+/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** `f０1 便民服务, F03` → `F01、F03`: folded, sorted, each once; what is no code stays as written. */
function normaliseCodes(text: string): string {
  const codes = splitList(text).map((entry) => {
    const folded = entry.normalize('NFKC').toUpperCase()
    return /^(F\d{2})(?!\d)/u.exec(folded)?.[1] ?? folded
  })
  return [...new Set(codes)].sort().join(listSeparator)
}
