import type { CoordinateSystem } from '@domain/division/vocabulary'
import { maskPhone } from '@domain/identifier/phone'
import type { CenterDraft } from '@contract/center-draft'
import type { LedgerCellChange } from '@contract/ledger'
import type { LedgerCenter } from '@database/repositories/ledger-centers'
import { canonicalRow } from '@documents/excel/ledger/canonical-row'
import {
  isDerived,
  ledgerColumns,
  neededKeys,
  type LedgerKey,
  type LedgerRow
} from '@documents/excel/ledger/ledger-columns'
import type { LedgerReading } from '@documents/excel/ledger/ledger-reading'
import { draftOf } from '@services/center/center-draft'
import type { PlanOptions } from '@services/import/ledger-plan'
import type { Answers } from '@services/ledger/answers'
import { cellText } from '@services/ledger/cell-text'
import { ledgerRowOf } from '@services/ledger/ledger-row'
import type { ValueFault } from '@services/ledger/places'
import type { LedgerReferences } from '@services/ledger/references'
import { takeValue } from '@services/ledger/take-value'

export interface TakeOptions extends Omit<PlanOptions, 'answers'> {
  references: LedgerReferences
  answers: Answers
}

export interface Comparison {
  /** The centre as the form would show it, without sites, rooms and served divisions. */
  before: CenterDraft
  /** The same with what the line changes; the rest of it is that of `before`. */
  draft: CenterDraft
  changes: LedgerCellChange[]
  faults: ValueFault[]
}

/** What the line changes in the centre. Only columns of T1 are touched, hidden ones are not. */
export function compareCenter(
  present: LedgerCenter,
  line: { row: number; values: LedgerRow },
  reading: Pick<LedgerReading, 'file' | 'sheet' | 'letters' | 'skippedKeys'>,
  options: TakeOptions
): Comparison {
  const { references, today } = options
  // A number that left masked comes back masked and is then compared with its masked self.
  const phones = line.values.managerPhone.includes('*') ? 'masked' : 'full'
  const current = canonicalRow(ledgerRowOf(present, references, phones))
  const before = draftOf({ ...present, sites: [], rooms: [], servedDivisions: [] })
  const draft: CenterDraft = { ...before }
  const changes: LedgerCellChange[] = []
  const faults: ValueFault[] = []
  for (const column of ledgerColumns) {
    const { key } = column
    if (isDerived(column) || isPlace(key) || reading.skippedKeys.includes(key)) continue
    if (current[key] === line.values[key]) continue
    const earlier = { ...draft }
    const fault = takeValue(draft, key, line.values, references.words, today)
    if (fault) faults.push(fault)
    else if (differs(draft, earlier)) {
      changes.push({
        file: reading.file,
        sheet: reading.sheet,
        row: line.row,
        column: reading.letters.get(key) ?? '',
        head: column.head,
        subject: present.center.name,
        oldText: shownText(column, current),
        newText: shownText(column, line.values)
      })
    }
  }
  nameCoordinates(draft, options.coordSys)
  return { before, draft, changes, faults }
}

/** A taken value replaces what the draft held, so equal references need no look inside. */
function differs(draft: CenterDraft, before: CenterDraft): boolean {
  let name: keyof CenterDraft
  for (name in draft) {
    if (draft[name] === before[name]) continue
    if (JSON.stringify(draft[name]) !== JSON.stringify(before[name])) return true
  }
  return false
}

/** Phone numbers stay masked in the preview as in every list. */
function shownText(column: (typeof ledgerColumns)[number], row: LedgerRow): string {
  const text = cellText(column, row)
  return column.key === 'managerPhone' && !text.includes('*') ? maskPhone(text) : text
}

/** Takes all columns of a line for a centre that is new. */
export function takeAll(
  draft: CenterDraft,
  values: LedgerRow,
  skippedKeys: readonly LedgerKey[],
  { references, coordSys, today }: TakeOptions
): ValueFault[] {
  const faults = ledgerColumns
    // What is needed is never made up: a table without 类别 names none for a new centre.
    .filter(({ key }) => !skippedKeys.includes(key) || neededKeys.includes(key))
    .map(({ key }) => takeValue(draft, key, values, references.words, today))
  nameCoordinates(draft, coordSys)
  return faults.filter((fault) => fault !== null)
}

/** The place told which centre is meant, so it is the same. */
function isPlace(key: LedgerKey): boolean {
  return key === 'county' || key === 'town' || key === 'village' || key === 'divisionCode'
}

function nameCoordinates(draft: CenterDraft, coordSys: CoordinateSystem): void {
  if (draft.lngE6 !== null && draft.latE6 !== null) draft.coordSys ??= coordSys
}
