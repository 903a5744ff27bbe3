import { shallowRef, type Ref } from 'vue'

/** Takes rows out of an editable table and keeps the last one, so that a wrong click costs nothing. */
export function useRemovedRow<Row>(rows: Ref<Row[]>) {
  const removed = shallowRef<{ row: Row; index: number } | null>(null)

  function remove(index: number): void {
    const [row] = rows.value.splice(index, 1)
    if (row !== undefined) removed.value = { row, index }
  }

  function restore(): void {
    if (removed.value === null) return
    rows.value.splice(Math.min(removed.value.index, rows.value.length), 0, removed.value.row)
    removed.value = null
  }

  return { removed, remove, restore }
}
