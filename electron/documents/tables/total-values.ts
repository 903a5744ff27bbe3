import { shownNumber } from '@documents/tables/shown-number'
import type { ColumnKind, TableDefinition, TotalRule } from '@documents/tables/table-column'
import type { CellValue, TableLine, TotalLine } from '@documents/tables/table-sheet'

interface Table {
  definition: TableDefinition
  lines: readonly TableLine[]
}

/** What a total line says in a column, and by which rule; `rule` is null for a given value and a blank. */
export interface TotalCell {
  value: CellValue
  rule: TotalRule | null
}

/** The cells of a total line in the order of the columns. */
export function totalCells({ definition, lines }: Table, total: TotalLine): TotalCell[] {
  const kinds = new Map(definition.columns.map(({ key, kind }) => [key, kind]))
  const known = new Map<string, TotalCell>()
  const cellOf = (key: string): TotalCell => {
    const present = known.get(key)
    if (present !== undefined) return present
    // A rule that asks for its own column finds a blank instead of itself.
    known.set(key, blank)
    const cell = computed(key)
    known.set(key, cell)
    return cell
  }
  const computed = (key: string): TotalCell => {
    if (key === definition.labelKey) return { value: total.label, rule: null }
    const given = total.given?.[key]
    if (given !== undefined) return { value: given, rule: null }
    const rule = (total.rules ?? rulesOf(definition))[key]
    return rule === undefined ? blank : { value: valueOf(rule, key), rule }
  }
  const numbers = (key: string): (number | null)[] =>
    total.rows.map((place) => {
      const line = lines[place]
      return line?.kind === 'row' ? numberOf(line.values[key] ?? null) : null
    })
  const shown = (key: string): number | null => {
    const value = numberOf(cellOf(key).value)
    return value === null ? null : shownNumber(kinds.get(key) ?? 'count', value)
  }
  const valueOf = (rule: TotalRule, key: string): number | null => {
    switch (rule.kind) {
      case 'sum':
        return sumOf(numbers(key))
      case 'same':
        return numbers(key).find((value) => value !== null) ?? null
      case 'share':
        return ratioOf(shown(rule.part), shown(rule.whole))
      case 'difference':
        return difference(
          kinds.get(rule.of),
          numberOf(cellOf(rule.of).value),
          numberOf(cellOf(rule.less).value)
        )
      case 'capped':
        return cappedShare(numbers(rule.done), numbers(rule.target))
    }
  }
  return definition.columns.map(({ key }) => cellOf(key))
}

const blank: TotalCell = { value: null, rule: null }

function rulesOf({ columns }: TableDefinition): Readonly<Record<string, TotalRule | undefined>> {
  return Object.fromEntries(columns.map(({ key, total }) => [key, total]))
}

/** Null when no row tells a number, never 0. */
function sumOf(values: readonly (number | null)[]): number | null {
  const told = values.flatMap((value) => value ?? [])
  return told.length === 0 ? null : told.reduce((total, value) => total + value, 0)
}

function ratioOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}

function difference(kind: ColumnKind | undefined, of: number | null, less: number | null): number | null {
  if (of === null || less === null) return null
  return kind === 'rate' ? (of - less) * 100 : of - less
}

function cappedShare(done: readonly (number | null)[], target: readonly (number | null)[]): number | null {
  const owed = sumOf(target)
  const reached = target.reduce<number>(
    (total, owes, index) => total + (owes === null ? 0 : Math.min(owes, done[index] ?? 0)),
    0
  )
  return ratioOf(reached, owed)
}

function numberOf(value: CellValue): number | null {
  return typeof value === 'number' ? value : null
}
