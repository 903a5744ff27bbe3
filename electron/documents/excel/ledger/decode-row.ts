import { decodeDate, decodeNumber, decodeText, type Decoded } from '@documents/excel/ledger/decode-cell'
import {
  isDerived,
  type LedgerColumn,
  type LedgerRow,
  type T1Column
} from '@documents/excel/ledger/ledger-columns'
import type { LocatedHead } from '@documents/excel/ledger/locate-head'
import { isBlankCell, type SheetRow } from '@documents/excel/read/cell'

/** `column` is null for a cell under no head. */
export type ReportCell = (
  position: number,
  column: LedgerColumn | null,
  message: string,
  advice: string
) => void

export function emptyLedgerRow(): LedgerRow {
  return {
    seq: null,
    county: '',
    town: '',
    village: '',
    divisionCode: '',
    name: '',
    centerKind: '',
    tier: '',
    form: '',
    status: '',
    address: '',
    lngE6: null,
    latE6: null,
    openDate: null,
    floorsUsed: null,
    areaGross: null,
    areaOffice: null,
    areaService: null,
    areaShared: null,
    areaOutdoor: null,
    serviceShare: null,
    siteSources: '',
    propertyRight: '',
    servedHouseholds: null,
    servedPop: null,
    served60Plus: null,
    served03: null,
    functions: '',
    operationModes: '',
    operator: '',
    managerName: '',
    managerPhone: '',
    starLevel: null,
    remark: ''
  }
}

/** Turns the cells of one line into values; every fault is reported, so that the clerk mends all at once. */
export function decodeRow(
  head: LocatedHead<T1Column>,
  row: SheetRow,
  date1904: boolean,
  report: ReportCell
): LedgerRow {
  const values = emptyLedgerRow()
  for (const [position, column] of head.columns) {
    if (!isDerived(column)) decodeInto(values, position, column, row, head, date1904, report)
  }
  reportHeadless(head, row, report)
  return values
}

/** A value beside the table would be lost unseen. */
export function reportHeadless(head: LocatedHead, row: SheetRow, report: ReportCell): void {
  for (const [position, cell] of row.cells) {
    if (!head.columns.has(position) && !head.left.has(position) && !isBlankCell(cell)) {
      report(position, null, '这一列没有表头，不属于台账', '请删去这一格，需要说明的写在“备注”列')
    }
  }
}

function decodeInto(
  values: LedgerRow,
  position: number,
  column: T1Column,
  row: SheetRow,
  { zeros }: LocatedHead<T1Column>,
  date1904: boolean,
  report: ReportCell
): void {
  const cell = row.cells.get(position)
  const take = <Value>(decoded: Decoded<Value>, put: (value: Value) => void): void => {
    if ('value' in decoded) put(decoded.value)
    else report(position, column, decoded.fault.message, decoded.fault.advice)
  }
  switch (column.kind) {
    case 'date':
      take(decodeDate(cell, date1904), (value) => (values[column.key] = value))
      break
    case 'count':
    case 'degrees':
    case 'area':
    case 'percent':
      take(decodeNumber(column, cell, zeros.get(position) ?? 0), (value) => (values[column.key] = value))
      break
    default:
      take(decodeText(column, cell), (value) => (values[column.key] = value))
  }
}
