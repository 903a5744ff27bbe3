import { spokenDate } from '@domain/calendar/spoken-date'
import type { PaperPage } from '@contract/paper-page'
import { html, Markup } from '@documents/tables/page/escape-html'
import { pageStyle, textSize, usableWidth } from '@documents/tables/page/page-style'
import { columnsOf, headOf, lineOf } from '@documents/tables/page/table-markup'
import { facts, signatures } from '@documents/tables/paper-words'
import type { PaperSize, TableDefinition } from '@documents/tables/table-column'
import type { FormRow, TableDocument, TableSheet } from '@documents/tables/table-sheet'

/** The page of which the shell makes the PDF; the sheets of the workbook one after the other. */
export function tablePage(document: TableDocument, paper: PaperSize): PaperPage {
  const sheets = document.sheets.map((table) => sheetOf(document, table, paper))
  return {
    title: document.title,
    paper,
    landscape: true,
    frame: 'table',
    html: pageOf(document.title, pageStyle, sheets)
  }
}

/** A whole page around what was drawn with {@link html}. */
export function pageOf(title: string, rules: string, body: readonly Markup[]): string {
  const style = new Markup(rules)
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
      html`<table style="font-size:${textSize(definition, usableWidth[paper])}pt">
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

function formOf(rows: readonly FormRow[], definition: TableDefinition, paper: PaperSize): Markup {
  if (rows.length === 0) return new Markup('')
  const width = definition.columns.length
  const size = textSize(definition, usableWidth[paper])
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
