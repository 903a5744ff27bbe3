import { defineTable, type ColumnKind } from '@documents/tables/table-column'
import type { CellValue, TableSheet } from '@documents/tables/table-sheet'

/** A labelled value; numbers as the register holds them. */
export interface Fact {
  label: string
  /** With its unit in the label. */
  kind: ColumnKind
  value: CellValue
}

export const fact = (label: string, value: string | null, kind: ColumnKind = 'text'): Fact => ({
  label,
  kind,
  value: value === null || value === '' ? unknown : value
})
export const figure = (label: string, kind: ColumnKind, value: number | null): Fact =>
  value === null ? { label, kind: 'text', value: unknown } : { label, kind, value }

/** What nobody has entered says so. */
const unknown = '未录入'

const frame = { unit: '', paper: 'A4', unknown: '', frozenColumns: 1 } as const

/** One fact a line. */
export function factsTable(sheet: string, title: string, facts: readonly Fact[]): TableSheet {
  const definition = defineTable({
    ...frame,
    ...{ sheet, title, labelKey: 'label' },
    columns: [
      { key: 'label', head: ['项目'], kind: 'word', width: 20 },
      { key: 'value', head: ['内容'], kind: 'text', width: 60 }
    ]
  })
  const lines = facts.map(({ label, kind, value }) => ({
    kind: 'row' as const,
    values: { label, value },
    kinds: { value: kind }
  }))
  return { definition, lines, notes: [] }
}

/** Two facts a line, for a sheet with many short ones. */
export function pairedFactsTable(sheet: string, title: string, facts: readonly Fact[]): TableSheet {
  const definition = defineTable({
    ...frame,
    ...{ sheet, title, labelKey: 'label' },
    columns: [
      { key: 'label', head: ['项目'], kind: 'word', width: 16 },
      { key: 'value', head: ['内容'], kind: 'text', width: 24 },
      { key: 'label2', head: ['项目'], kind: 'word', width: 16 },
      { key: 'value2', head: ['内容'], kind: 'text', width: 24 }
    ]
  })
  const lines = Array.from({ length: Math.ceil(facts.length / 2) }, (_, at) => {
    const [left, right] = [facts[at * 2], facts[at * 2 + 1]]
    return {
      kind: 'row' as const,
      values: {
        label: left?.label ?? '',
        value: left?.value ?? '',
        label2: right?.label ?? '',
        value2: right?.value ?? ''
      },
      kinds: { value: left?.kind ?? ('text' as const), value2: right?.kind ?? ('text' as const) }
    }
  })
  return { definition, lines, notes: [] }
}
