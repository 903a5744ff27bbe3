import { columnLetters } from '@documents/excel/read/cell'
import type { TableDefinition, TotalRule } from '@documents/tables/table-column'
import type { TotalLine } from '@documents/tables/table-sheet'

/** Longer formulas are refused by Excel (8192 characters); such a total is written as a value. */
const longestFormula = 8000
/** More parts than a function of Excel takes (255). */
const mostArguments = 250

/**
 * The live formula of a total, without `=`; null where none can be written.
 * @param firstRow row of the sheet in which the first line stands. @param row that of the total line.
 */
export function totalFormula(
  { columns }: Pick<TableDefinition, 'columns'>,
  rule: TotalRule,
  key: string,
  { rows }: Pick<TotalLine, 'rows'>,
  { firstRow, row }: { firstRow: number; row: number }
): string | null {
  const letterOf = (name: string): string =>
    columnLetters(columns.findIndex((column) => column.key === name) + 1)
  const cells = rows.map((place) => place + firstRow)
  const formula = written()
  return cells.length === 0 || formula === null || formula.length > longestFormula ? null : formula

  function written(): string | null {
    switch (rule.kind) {
      case 'sum':
        return sumOf(letterOf(key), cells)
      case 'share':
        return `IFERROR(${letterOf(rule.part)}${row}/${letterOf(rule.whole)}${row}*100,"—")`
      case 'difference':
        return `IFERROR(${letterOf(rule.of)}${row}-${letterOf(rule.less)}${row},"—")`
      case 'capped': {
        const owed = sumOf(letterOf(rule.target), cells)
        if (owed === null) return null
        const [done, target] = [letterOf(rule.done), letterOf(rule.target)]
        // MIN over cells passes over the dash of a row without a target, which would count all that it has done.
        const reached = cells.map(
          (cell) => `IF(ISNUMBER(${target}${cell}),MIN(${done}${cell},${target}${cell}),0)`
        )
        return `IFERROR((${reached.join('+')})/${owed}*100,"—")`
      }
      case 'same':
        return null
    }
  }
}

/** `SUM(D5:D9,D12)`; null when there are too many stretches. */
function sumOf(letter: string, rows: readonly number[]): string | null {
  const stretches: { from: number; to: number }[] = []
  for (const row of rows) {
    const last = stretches.at(-1)
    if (last?.to === row - 1) last.to = row
    else stretches.push({ from: row, to: row })
  }
  if (stretches.length > mostArguments) return null
  const parts = stretches.map(({ from, to }) =>
    from === to ? `${letter}${from}` : `${letter}${from}:${letter}${to}`
  )
  return `SUM(${parts.join(',')})`
}
