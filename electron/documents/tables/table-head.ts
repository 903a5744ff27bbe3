import type { TableColumn, TableDefinition } from '@documents/tables/table-column'

/** A cell of the head with the columns and rows that it covers. */
export interface HeadCell {
  text: string
  /** From 0. */
  column: number
  columns: number
  rows: number
}

/** The head row by row; a single head reaches down to the table. */
export function headRows({ columns }: Pick<TableDefinition, 'columns'>): HeadCell[][] {
  const depth = Math.max(...columns.map(({ head }) => head.length))
  const top: HeadCell[] = []
  const bottom: HeadCell[] = []
  columns.forEach(({ head }, column) => {
    const [first, second] = head
    if (second === undefined) {
      top.push({ text: first, column, columns: 1, rows: depth })
      return
    }
    bottom.push({ text: second, column, columns: 1, rows: 1 })
    const group = top.at(-1)
    if (column > 0 && group !== undefined && isSameGroup(columns[column - 1], head)) group.columns += 1
    else top.push({ text: first, column, columns: 1, rows: 1 })
  })
  return depth === 1 ? [top] : [top, bottom]
}

/** The heads in one line as the design writes them: 其中:中央 | 省. Source: domain §3.3. */
export function flatHeads({ columns }: Pick<TableDefinition, 'columns'>): string[] {
  return columns.map(({ head }, index) => {
    const [first, second] = head
    if (second === undefined) return first
    return isSameGroup(columns[index - 1], head) ? second : `${first}:${second}`
  })
}

function isSameGroup(before: TableColumn | undefined, [first]: TableColumn['head']): boolean {
  return before?.head.length === 2 && before.head[0] === first
}
