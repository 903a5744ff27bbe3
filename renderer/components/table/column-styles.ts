import type { TableColumn } from '@renderer/components/table/table-column'

/** Width of the column of tick boxes. */
export const tickWidth = (selectable: boolean | undefined): number => (selectable ? 40 : 0)

/** Head, rows and totals are separate flex boxes; the same basis and growth keep their columns in line. */
export function columnStyles<Row>(
  columns: readonly TableColumn<Row>[],
  selectable: boolean | undefined
): Record<string, string>[] {
  let left = tickWidth(selectable)
  return columns.map((column) => {
    const width = `${String(column.width)}px`
    if (column.fixed !== true) return { flex: `${String(column.width)} 0 ${width}` }
    // A fixed column does not grow: the next one must know where it ends.
    const style = { flex: `0 0 ${width}`, left: `${String(left)}px` }
    left += column.width
    return style
  })
}
