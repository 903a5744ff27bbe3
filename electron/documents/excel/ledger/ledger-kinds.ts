import type { ImportLedger } from '@domain/sheet/import-ledgers'
import type { ImportField } from '@domain/sheet/propose-mapping'
import { ledgerColumns, neededKeys, type LedgerColumn } from '@documents/excel/ledger/ledger-columns'
import { ledgerFields } from '@documents/excel/ledger/ledger-names'
import { projectColumns } from '@documents/excel/ledger/project-columns'
import { projectFields } from '@documents/excel/ledger/project-names'
import { staffColumns } from '@documents/excel/ledger/staff-columns'
import { staffFields } from '@documents/excel/ledger/staff-names'

/** What makes a ledger one: its columns, how others call them, and what tells a sheet and a line of it from the rest. */
export interface LedgerKind {
  columns: readonly LedgerColumn[]
  fields: readonly ImportField<string>[]
  /** Without them a line names no record, or a new record would get what nobody wrote. */
  needed: readonly string[]
  /** A value in one of these makes a line part of the table, not a note under it. */
  lineKeys: readonly string[]
  /** A sheet is this ledger when it seems to have all of `marks`, and surely `enough` columns in all. */
  marks: readonly string[]
  enough: number
}

export const ledgerKinds: Readonly<Record<ImportLedger, LedgerKind>> = {
  centers: {
    columns: ledgerColumns,
    fields: ledgerFields,
    needed: neededKeys,
    lineKeys: ['name', 'divisionCode'],
    marks: ['name'],
    enough: 4
  },
  staff: {
    columns: staffColumns,
    fields: staffFields,
    needed: ['center', 'name', 'post', 'validFrom'],
    lineKeys: ['name'],
    marks: ['center', 'name', 'post'],
    enough: 4
  },
  projects: {
    columns: projectColumns,
    fields: projectFields,
    needed: ['center', 'category'],
    lineKeys: ['projectNo', 'center'],
    marks: ['center', 'category'],
    enough: 5
  }
}

/** @throws RangeError for a column that the ledger does not have. */
export function columnOfKind(ledger: ImportLedger, key: string): LedgerColumn {
  const column = ledgerKinds[ledger].columns.find((candidate) => candidate.key === key)
  if (!column) throw new RangeError(`${ledger} has no column ${key}`)
  return column
}

export function hasColumn(ledger: ImportLedger, key: string): boolean {
  return ledgerKinds[ledger].columns.some((column) => column.key === key)
}
