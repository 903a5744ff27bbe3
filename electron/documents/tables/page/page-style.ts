import { familyOf } from '@domain/paper/paper-fonts'
import type { PaperSize, TableDefinition } from '@documents/tables/table-column'

/** Points between the margins of a sheet laid across. */
export const usableWidth: Readonly<Record<PaperSize, number>> = { A4: 774, A3: 1123 }
/** Left and right of the text of a cell, with the line. */
const cellPadding = 6
/** Cells are 五号 (10.5 pt). Source: domain §3.4. */
const tableText = 10.5

/** Points of the text of a table, smaller where it would be wider than so many points. */
export function textSize({ columns }: Pick<TableDefinition, 'columns'>, usable: number): number {
  const characters = columns.reduce((sum, { width }) => sum + width, 0)
  const room = usable - columns.length * cellPadding
  return Math.min(tableText, Math.floor((room / characters) * 2 * 20) / 20)
}

/**
 * The fonts of the office by name, then what the system has: nothing is loaded. A head stands again on every page, a row
 * is never cut.
 */
export const pageStyle = `
* { box-sizing: border-box; }
body { margin: 0; color: #000; font-family: ${familyOf('songti')}; }
section { break-after: page; }
section:last-child { break-after: auto; }
.annex { margin: 0; font: 16pt/1.1 ${familyOf('heiti')}; }
h1 { margin: 0 0 5pt; font: bold 22pt/1.2 ${familyOf('biaosong')}; text-align: center; }
.facts, .signatures { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2pt 20pt; font-size: 10.5pt; }
.facts { margin: 0 0 5pt; }
.signatures { margin: 7pt 0 0; break-inside: avoid; }
.signatures span { min-width: 13%; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; line-height: 1.2; }
table + table:not(.form) { break-before: page; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1pt 2.5pt; border: 0.6pt solid #000; overflow-wrap: anywhere; white-space: pre-line; }
th { background: #e8edf4; font-weight: bold; text-align: center; vertical-align: middle; }
.text { text-align: left; }
.middle { text-align: center; }
.whole { text-align: center; white-space: nowrap; }
.unit { display: inline-block; }
.number { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; white-space: nowrap; }
.total td { font-weight: bold; }
.notes { margin: 3pt 0 0; font-size: 9pt; line-height: 1.3; }
.form { margin-top: -0.6pt; }
.form td { vertical-align: top; }
.form .label { text-align: center; vertical-align: middle; }
.empty { padding: 8pt; text-align: center; }
`
