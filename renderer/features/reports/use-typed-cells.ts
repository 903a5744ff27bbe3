import type { ReportRow } from '@contract/report'
import {
  keyOf,
  printedCell,
  reportFields,
  type ReportField,
  type TypedCells
} from '@renderer/features/reports/report-cells'
import { computed, shallowRef } from 'vue'

type Typed = ReadonlyMap<string, TypedCells>

/** What is typed on top of the stored reports, by row; a block that was pasted or filled is taken back whole. */
export function useTypedCells(isEditable: (row: ReportRow) => boolean) {
  const typed = shallowRef<Typed>(new Map())
  const beforeBlock = shallowRef<Typed | null>(null)

  function withCell(of: Typed, row: ReportRow, field: ReportField, text: string): Map<string, TypedCells> {
    const next = new Map(of)
    const { [field]: _, ...rest } = next.get(keyOf(row)) ?? {}
    const cells = text === printedCell(row, field) ? rest : { ...rest, [field]: text }
    if (Object.keys(cells).length === 0) next.delete(keyOf(row))
    else next.set(keyOf(row), cells)
    return next
  }

  function type(row: ReportRow, field: ReportField, text: string): void {
    typed.value = withCell(typed.value, row, field, text)
  }

  /** @returns how many rows took nothing since they cannot be changed. */
  function fillBlock(visible: readonly ReportRow[], from: ReportField, block: readonly string[][]): number {
    let next = typed.value
    let skipped = 0
    for (const [down, cells] of block.entries()) {
      const row = visible[down]
      if (row === undefined || !isEditable(row)) {
        skipped += 1
        continue
      }
      for (const [right, text] of cells.entries()) {
        const field = reportFields[reportFields.indexOf(from) + right]
        if (field !== undefined) next = withCell(next, row, field, text)
      }
    }
    beforeBlock.value = typed.value
    typed.value = next
    return skipped
  }

  function undoBlock(): void {
    if (beforeBlock.value !== null) typed.value = beforeBlock.value
    beforeBlock.value = null
  }

  /** From now on these cells are what is typed, and no block can be taken back. */
  function replace(cells: Typed): void {
    typed.value = cells
    beforeBlock.value = null
  }

  return {
    typed,
    dirty: computed(() => typed.value.size > 0),
    canUndoBlock: computed(() => beforeBlock.value !== null),
    type,
    fillBlock,
    undoBlock,
    replace
  }
}
