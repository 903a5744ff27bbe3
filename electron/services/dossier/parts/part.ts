import type { DossierBlock } from '@documents/dossier/dossier-document'
import type { TableDefinition } from '@documents/tables/table-column'
import { rowPlaces, type RowValues, type TableLine, type TableSheet } from '@documents/tables/table-sheet'
import type { Pictures } from '@services/dossier/dossier-attachments'
import type { DossierRecords } from '@services/dossier/dossier-records'
import type { DossierWords } from '@services/dossier/dossier-words'

/** What stands in one part of the dossier. */
export type BlocksOf = (records: DossierRecords, words: DossierWords, pictures: Pictures) => DossierBlock[]

export const tableBlock = (table: TableSheet): DossierBlock => ({ kind: 'table', table })
export const factsBlock = (table: TableSheet): DossierBlock => ({ kind: 'facts', table })

/** A table of rows, with 合计 under them where a column is summed. */
export function rowsBlock<Key extends string>(
  definition: TableDefinition<Key>,
  rows: readonly RowValues<Key>[],
  notes: readonly string[] = []
): DossierBlock {
  const lines: TableLine<Key>[] = rows.map((values) => ({ kind: 'row', values }))
  const isSummed = definition.columns.some(({ total }) => total !== undefined)
  const total: TableLine<Key>[] =
    isSummed && lines.length > 0 ? [{ kind: 'total', label: '合计', rows: rowPlaces(lines) }] : []
  return tableBlock({ definition, lines: [...lines, ...total], notes })
}
