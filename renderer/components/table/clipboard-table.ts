import type { TableColumn } from '@renderer/components/table/table-column'

export type CopiedColumn<Row> = Pick<TableColumn<Row>, 'title' | 'align' | 'format'>

/** Rows as tab-separated text with a head, for pasting into Excel or WPS. */
export function toTabSeparated<Row>(columns: readonly CopiedColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => quoted(column.title))]
  for (const row of rows) lines.push(columns.map((column) => quoted(harmless(column, column.format(row)))))
  return lines.map((cells) => cells.join('\t')).join('\r\n')
}

/**
 * The same as an HTML table. Excel takes the number format from it, so that codes and telephone numbers stay text
 * instead of losing leading zeros or turning into 4.1E+11.
 */
export function toHtmlTable<Row>(columns: readonly CopiedColumn<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => `<th>${escaped(column.title)}</th>`).join('')
  const body = rows.map(
    (row) => `<tr>${columns.map((column) => htmlCell(column, column.format(row))).join('')}</tr>`
  )
  return `<table><tr>${head}</tr>${body.join('')}</table>`
}

function htmlCell<Row>(column: CopiedColumn<Row>, text: string): string {
  const style = column.align === 'right' ? '' : ` style="mso-number-format:'\\@'"`
  return `<td${style}>${escaped(text)}</td>`
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
function harmless<Row>(column: CopiedColumn<Row>, text: string): string {
  return column.align !== 'right' && /^[=+\-@]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
