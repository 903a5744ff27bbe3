import type { Alignment, Borders, PageSetup, Style } from 'exceljs'
import type { ColumnKind, PaperSize, TableColumn } from '@documents/tables/table-column'
import { isNumberKind } from '@documents/tables/shown-number'

/** Title 二号, 附件 三号黑体, cells 五号. Source: domain §3.4. */
const songti = '宋体'
const thin = { style: 'thin' } as const
const allBorders: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }
const middle: Partial<Alignment> = { vertical: 'middle' }

const text = (size: number, bold = false): Partial<Style> => ({
  font: { name: songti, size, bold },
  numFmt: '@'
})

export const annexStyle: Partial<Style> = {
  font: { name: '黑体', size: 16 },
  alignment: middle,
  numFmt: '@'
}
export const titleStyle: Partial<Style> = {
  ...text(22, true),
  alignment: { ...middle, horizontal: 'center', wrapText: true }
}
export const lineStyle: Partial<Style> = { ...text(10.5), alignment: { ...middle, wrapText: true } }
export const headStyle: Partial<Style> = {
  ...text(10.5, true),
  alignment: { ...middle, horizontal: 'center', wrapText: true },
  border: allBorders,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF4' } }
}
export const formLabelStyle: Partial<Style> = {
  ...text(10.5),
  alignment: { ...middle, horizontal: 'center', wrapText: true },
  border: allBorders
}
export const formTextStyle: Partial<Style> = {
  ...text(10.5),
  alignment: { vertical: 'top', wrapText: true },
  border: allBorders
}

const numberFormats: Partial<Record<ColumnKind, string>> = {
  seq: '0',
  number: '#,##0.##',
  count: '#,##0',
  percent: '0',
  tenths: '0.0',
  area: '#,##0.00',
  money: '#,##0.00',
  rate: '0.00',
  points: '+0.0;-0.0;0.0',
  date: 'yyyy-mm-dd'
}

/** One object a column and weight, shared by its cells: exceljs recognises a style by identity and is fast only then. */
export function cellStyle(
  { kind, signed }: Pick<TableColumn, 'kind' | 'signed'>,
  bold = false
): Partial<Style> {
  const format = numberFormats[kind] ?? '@'
  return {
    font: { name: songti, size: 10.5, bold },
    border: allBorders,
    numFmt: signed === true ? `+${format};-${format};${format}` : format,
    alignment: { ...middle, ...alignmentOf(kind) }
  }
}

function alignmentOf(kind: ColumnKind): Partial<Alignment> {
  if (kind === 'seq' || kind === 'word' || kind === 'code' || kind === 'date') {
    return { horizontal: 'center', wrapText: kind === 'word' }
  }
  return isNumberKind(kind) ? { horizontal: 'right' } : { wrapText: true }
}

/** As wide as the paper, the head repeated on every page. Margins in inches. */
export function pageSetup(paper: PaperSize, head: { first: number; last: number }): Partial<PageSetup> {
  const setup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${head.first}:${head.last}`,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
  } as const
  // The types of exceljs have no A3.
  return paper === 'A4' ? setup : Object.assign(setup, { paperSize: 8 })
}
