import { shallowRef, type Ref, type ShallowRef } from 'vue'

/** What the clerk does to the rows of an editable table. */
export interface RowEdits<Row> {
  /** A new row at the end; absent where it takes a choice first. */
  add?: () => void
  remove: (index: number) => void
  /** The last row that was removed: a wrong click costs nothing. */
  removed: Readonly<ShallowRef<Row | null>>
  restore: () => void
  /** Absent where the order means nothing. */
  move?: (index: number, by: -1 | 1) => void
}

/** The edits of a plain list of rows; `fresh` makes the next one. */
export function useRows<Row>(rows: Ref<Row[]>, fresh?: () => Row): RowEdits<Row> {
  const removed = shallowRef<Row | null>(null)
  let place = 0

  function remove(index: number): void {
    const [row] = rows.value.splice(index, 1)
    if (row === undefined) return
    removed.value = row
    place = index
  }

  function restore(): void {
    if (removed.value === null) return
    rows.value.splice(place, 0, removed.value)
    removed.value = null
  }

  function move(index: number, by: -1 | 1): void {
    const [row] = rows.value.splice(index, 1)
    if (row !== undefined) rows.value.splice(index + by, 0, row)
  }

  return { add: fresh && (() => void rows.value.push(fresh())), remove, removed, restore, move }
}
