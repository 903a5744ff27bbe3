import { cellText } from '@documents/tables/cell-text'
import { html, type Markup } from '@documents/tables/page/escape-html'
import { isNumberKind } from '@documents/tables/shown-number'
import type { ColumnKind, TableDefinition } from '@documents/tables/table-column'
import { headRows } from '@documents/tables/table-head'
import type { TableLine, TableRow, TableSheet } from '@documents/tables/table-sheet'
import { totalCells } from '@documents/tables/total-values'

/** The rows of the head, with merged cells. */
export function headOf(definition: TableDefinition): Markup[] {
  return headRows(definition).map((cells) => {
    const heads = cells.map(
      ({ text, columns, rows }) => html`<th colspan="${columns}" rowspan="${rows}">${headText(text)}</th>`
    )
    return html`<tr>
      ${heads}
    </tr>`
  })
}

/** What stands in brackets, mostly the unit, goes to the next line as a whole. */
function headText(text: string): Markup[] {
  return text
    .split(/(?=[(（])/u)
    .map((part) => (/^[(（]/u.test(part) ? html`<span class="unit">${part}</span>` : html`${part}`))
}

/** The widths as shares of the whole. */
export function columnsOf({ columns }: TableDefinition): Markup {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const shares = columns.map(({ width }) => html`<col style="width:${((width / all) * 100).toFixed(3)}%" />`)
  return html`<colgroup>
    ${shares}
  </colgroup>`
}

/** @param seq the running number of a row. */
export function lineOf(table: TableSheet, line: TableLine, seq: number): Markup {
  return html`<tr class="${line.kind}">
    ${cellsOf(table, line, seq)}
  </tr>`
}

/** The cells of a row or a total line. */
export function cellsOf(table: TableSheet, line: TableLine, seq: number): Markup[] {
  if (line.kind === 'row') return rowTexts(table, line, seq).map(({ kind, text }) => cellOf(kind, text))
  const { columns, unknown } = table.definition
  const totals = totalCells(table, line)
  return columns.map((column, index) => {
    const total = totals[index]
    const isBlank = total === undefined || (total.value === null && total.rule === null)
    return isBlank ? html`<td></td>` : cellOf(column.kind, cellText(column, total.value, unknown))
  })
}

/** What stands in the cells of a row, and as what. */
export function rowTexts(
  { definition: { columns, unknown } }: Pick<TableSheet, 'definition'>,
  line: TableRow,
  seq: number
): { kind: ColumnKind; text: string }[] {
  return columns.map((column) => {
    const own = { ...column, kind: line.kinds?.[column.key] ?? column.kind }
    const value = own.kind === 'seq' ? seq : (line.values[column.key] ?? null)
    return { kind: own.kind, text: cellText(own, value, unknown) }
  })
}

export function cellOf(kind: ColumnKind, text: string): Markup {
  return html`<td class="${classOf(kind)}">${text}</td>`
}

function classOf(kind: ColumnKind): string {
  if (kind === 'text') return 'text'
  if (kind === 'word') return 'middle'
  return isNumberKind(kind) && kind !== 'seq' ? 'number' : 'whole'
}
