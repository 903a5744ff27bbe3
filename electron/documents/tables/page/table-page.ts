import { spokenDate } from '@domain/calendar/spoken-date'
import type { PaperPage } from '@contract/paper-page'
import { cellText } from '@documents/tables/cell-text'
import { html, Markup } from '@documents/tables/page/escape-html'
import { pageStyle, textSize } from '@documents/tables/page/page-style'
import { facts, signatures } from '@documents/tables/paper-words'
import { isNumberKind } from '@documents/tables/shown-number'
import type { ColumnKind, PaperSize, TableDefinition } from '@documents/tables/table-column'
import { headRows } from '@documents/tables/table-head'
import type { CellValue, FormRow, TableDocument, TableLine, TableSheet } from '@documents/tables/table-sheet'
import { totalCells } from '@documents/tables/total-values'

/** The page of which the shell makes the PDF; the sheets of the workbook one after the other. */
export function tablePage(document: TableDocument, paper: PaperSize): PaperPage {
  const sheets = document.sheets.map((table) => sheetOf(document, table, paper))
  return { title: document.title, paper, landscape: true, html: pageOf(document.title, sheets) }
}

/** A whole page around what was drawn with {@link html}. */
function pageOf(title: string, body: readonly Markup[]): string {
  const style = new Markup(pageStyle)
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`.html
}

/** One table with its common head and foot. */
function sheetOf(document: TableDocument, table: TableSheet, paper: PaperSize): Markup {
  const { definition, notes, form } = table
  const spans = (texts: readonly string[]): Markup[] => texts.map((text) => html`<span>${text}</span>`)
  return html`<section>
    <p class="annex">${document.annex}</p>
    <h1>${table.title ?? definition.title}</h1>
    <p class="facts">${spans(facts(document, definition.unit))}</p>
    ${tableOf(table, paper)} ${formOf(form ?? [], definition, paper)}
    ${notes.map((note) => html`<p class="notes">${note}</p>`)}
    <p class="signatures">${spans(signatures(spokenDate(document.filledOn)))}</p>
  </section>`
}

/**
 * Chromium lays a table out again for every page of it: 7 400 rows took 77 s as one table and 43 s in parts. A longer
 * table goes on as another one on a new page.
 */
const rowsPerTable = 600

/** The table alone, for a paper with other things around it. */
function tableOf(table: TableSheet, paper: PaperSize): Markup {
  const { definition, lines } = table
  let seq = 0
  const rows = lines.map((line) => lineOf(table, line, line.kind === 'row' ? (seq += 1) : 0))
  const none = html`<tr>
    <td class="empty" colspan="${definition.columns.length}">没有符合范围的记录</td>
  </tr>`
  const parts: Markup[] = []
  for (let start = 0; start === 0 || start < rows.length; start += rowsPerTable) {
    const body = rows.length === 0 ? [none] : rows.slice(start, start + rowsPerTable)
    parts.push(
      html`<table style="font-size:${textSize(definition, paper)}pt">
        ${columnsOf(definition)}
        <thead>
          ${headOf(definition)}
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>`
    )
  }
  return html`${parts}`
}

function headOf(definition: TableDefinition): Markup[] {
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

function columnsOf({ columns }: TableDefinition): Markup {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const shares = columns.map(({ width }) => html`<col style="width:${((width / all) * 100).toFixed(3)}%" />`)
  return html`<colgroup>
    ${shares}
  </colgroup>`
}

function lineOf(table: TableSheet, line: TableLine, seq: number): Markup {
  const { columns, unknown } = table.definition
  if (line.kind === 'row') {
    const cells = columns.map(({ key, kind }) =>
      cellOf(kind, kind === 'seq' ? seq : (line.values[key] ?? null), unknown)
    )
    return html`<tr>
      ${cells}
    </tr>`
  }
  const totals = totalCells(table, line)
  const cells = columns.map(({ kind }, index) => {
    const total = totals[index]
    const isBlank = total === undefined || (total.value === null && total.rule === null)
    return isBlank ? html`<td></td>` : cellOf(kind, total.value, unknown)
  })
  return html`<tr class="total">
    ${cells}
  </tr>`
}

function cellOf(kind: ColumnKind, value: CellValue, unknown: '' | '—'): Markup {
  return html`<td class="${classOf(kind)}">${cellText(kind, value, unknown)}</td>`
}

function classOf(kind: ColumnKind): string {
  if (kind === 'text') return 'text'
  if (kind === 'word') return 'middle'
  return isNumberKind(kind) && kind !== 'seq' ? 'number' : 'whole'
}

function formOf(rows: readonly FormRow[], definition: TableDefinition, paper: PaperSize): Markup {
  if (rows.length === 0) return new Markup('')
  const width = definition.columns.length
  const size = textSize(definition, paper)
  const drawn = rows.map(({ cells, height }) => {
    let left = width
    const tds = cells.map(({ text, columns, label }, index) => {
      const span = index === cells.length - 1 ? left : columns
      left -= span
      return html`<td class="${label === true ? 'label' : ''}" colspan="${span}">${text}</td>`
    })
    return html`<tr style="height:${height * 18}pt">
      ${tds}
    </tr>`
  })
  return html`<table class="form" style="font-size:${size}pt">
    ${columnsOf(definition)}
    <tbody>
      ${drawn}
    </tbody>
  </table>`
}
