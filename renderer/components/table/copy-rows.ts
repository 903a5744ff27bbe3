import { formatCount } from '@domain/figure/format-figure'
import { tell } from '@renderer/app/feedback'
import { toHtmlTable, toTabSeparated, type CopiedColumn } from '@renderer/components/table/clipboard-table'
import type { TableColumn } from '@renderer/components/table/table-column'

/** Answers Ctrl+C on a table with its rows; a text that the clerk has marked is copied as it is. */
export function copyRows<Row>(
  event: ClipboardEvent,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[]
): void {
  if (rows.length === 0 || !event.clipboardData || document.getSelection()?.isCollapsed === false) return
  event.clipboardData.setData('text/plain', toTabSeparated(columns, rows))
  event.clipboardData.setData('text/html', toHtmlTable(columns, rows))
  event.preventDefault()
  tell(`已复制 ${formatCount(rows.length)} 行，可粘贴到 Excel`)
}

/** Puts a whole table on the clipboard, for a button beside it. */
export async function copyTable<Row>(
  columns: readonly CopiedColumn<Row>[],
  rows: readonly Row[]
): Promise<void> {
  const part = (type: string, text: string): Record<string, Blob> => ({ [type]: new Blob([text], { type }) })
  await navigator.clipboard.write([
    new ClipboardItem({
      ...part('text/plain', toTabSeparated(columns, rows)),
      ...part('text/html', toHtmlTable(columns, rows))
    })
  ])
}
