import type { ListCell, ListColumn } from '@contract/list'
import type { TableColumn } from '@renderer/components/table/table-column'

const pixelsPerCharacter = 7.5
const percentHead = '（%）'

/** A column of the screen as it stands in a workbook. */
export function exportedColumn<Row>({ title, kind = 'text', width }: TableColumn<Row>): ListColumn {
  return {
    // Rates are written as per cent, and the unit stands in the head.
    title: kind === 'rate' && !title.includes('%') ? title + percentHead : title,
    kind,
    width: Math.max(8, Math.round(width / pixelsPerCharacter))
  }
}

/** A row: its numbers as numbers, everything else, an unknown number too, as the screen words it. */
export function exportedCells<Row>(columns: readonly TableColumn<Row>[], row: Row): ListCell[] {
  return columns.map((column) => column.number?.(row) ?? column.format(row))
}

/** The last row of the table, cell by cell: 投资（万元） 1,234.50. */
export function totalsInWords<Row>(
  columns: readonly TableColumn<Row>[],
  totals: Readonly<Record<string, string>>
): string[] {
  return columns.flatMap(({ key, title }) => {
    const text = totals[key] ?? ''
    return text === '' || text === '合计' ? [] : [`${title} ${text}`]
  })
}
