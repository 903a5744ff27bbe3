import type { Scope } from '@contract/scope'
import { exportedCells, exportedColumn, totalsInWords } from '@renderer/components/table/exported-columns'
import { provideNarrowing } from '@renderer/components/table/narrowing'
import type { TableColumn, TableLoad, TableSort } from '@renderer/components/table/table-column'
import type { ExportedList } from '@renderer/composables/use-list-export'

/** What narrows a list; with the scope where the scope bar does. */
export type TableQuery = Readonly<{ scope?: Scope; [part: string]: unknown }>

interface ListParts<Row> {
  label: () => string
  columns: () => readonly TableColumn<Row>[]
  query: () => TableQuery | undefined
  sort: () => TableSort | null
  totals: () => Readonly<Record<string, string>>
  load: TableLoad<Row>
}

/** For a table: says how it stands at this moment, for 导出本列表. */
export function useExportedList<Row>({
  label,
  columns,
  query,
  sort,
  totals,
  load
}: ListParts<Row>): () => ExportedList {
  const narrowing = provideNarrowing()
  const question = (): string => JSON.stringify([query(), sort()])

  return () => {
    const shown = columns()
    const asked = question()
    const order = sort()
    const sums = totalsInWords(shown, totals())
    const scope = query()?.scope
    return {
      title: label(),
      columns: shown.map(exportedColumn),
      narrowing: narrowing(),
      notes: sums.length === 0 ? [] : [`合计：${sums.join('；')}`],
      // Spread, since a proxy cannot cross the bridge.
      scope: scope === undefined ? null : { ...scope },
      isCurrent: () => question() === asked,
      read: async (offset, limit) => {
        const { total, rows } = await load({ offset, limit, sort: order })
        return { total, rows: rows.map((row) => exportedCells(shown, row)) }
      }
    }
  }
}
