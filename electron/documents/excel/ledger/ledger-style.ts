import type { Alignment, Borders, Column, PageSetup, Style } from 'exceljs'
import { ledgerColumns, type T1Column } from '@documents/excel/ledger/ledger-columns'

/** Table text is 五号 (10.5 pt), the title 二号 (22 pt). Source: domain §3.4. */
const songti = '宋体'
const thin = { style: 'thin' } as const
const allBorders: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }
const middle: Partial<Alignment> = { vertical: 'middle' }

export const titleStyle: Partial<Style> = {
  font: { name: songti, size: 22, bold: true },
  alignment: { ...middle, horizontal: 'center' }
}

export const lineStyle: Partial<Style> = {
  font: { name: songti, size: 10.5 },
  alignment: middle,
  numFmt: '@'
}

export const headStyle: Partial<Style> = {
  font: { name: songti, size: 10.5, bold: true },
  alignment: { ...middle, horizontal: 'center', wrapText: true },
  border: allBorders,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF4' } },
  numFmt: '@'
}

const numberFormats: Partial<Record<T1Column['kind'], string>> = {
  count: '0',
  area: '#,##0.00',
  degrees: '0.000000',
  percent: '0.00',
  date: 'yyyy-mm-dd'
}

/** Numbers to the right, dates and short words in the middle, the rest to the left; every text cell is text. */
function alignmentOf({ kind }: T1Column): Partial<Alignment> {
  switch (kind) {
    case 'count':
    case 'area':
    case 'degrees':
    case 'percent':
      return { ...middle, horizontal: 'right' }
    case 'date':
    case 'word':
    case 'identifier':
      return { ...middle, horizontal: 'center' }
    default:
      return { ...middle, wrapText: true }
  }
}

function textAndNumbers(column: T1Column): Partial<Style> {
  return {
    font: { name: songti, size: 10.5 },
    alignment: alignmentOf(column),
    numFmt: numberFormats[column.kind] ?? '@'
  }
}

/** For lines that the clerk adds below: codes typed there must become text too. No borders down to the last row. */
export const columnStyles: Partial<Column>[] = ledgerColumns.map((column) => ({
  width: column.width,
  style: textAndNumbers(column)
}))

/** One object per column, shared by all its cells: exceljs recognises a style by identity and is fast only then. */
export const cellStyles: readonly Partial<Style>[] = ledgerColumns.map((column) => ({
  ...textAndNumbers(column),
  border: allBorders
}))

/** A4 landscape, as wide as the paper, the head repeated on every page. Margins in inches. */
export const ledgerPage: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '1:3',
  margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
}
