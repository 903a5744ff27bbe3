import { computed, shallowRef } from 'vue'

interface SelectionParts<Row> {
  rowKey: (row: Row) => string
  /** Fetches and returns the rows between two indexes, both included. */
  rowsBetween: (first: number, last: number) => Promise<Row[]>
}

/** Which rows are ticked. Kept with their content, so that rows scrolled away can still be copied. */
export function useRowSelection<Row>({ rowKey, rowsBetween }: SelectionParts<Row>) {
  const chosen = shallowRef<ReadonlyMap<string, Row>>(new Map())
  const rows = computed(() => [...chosen.value.values()])
  let anchor = 0

  const isChosen = (row: Row): boolean => chosen.value.has(rowKey(row))

  function toggle(index: number, row: Row): void {
    const next = new Map(chosen.value)
    if (!next.delete(rowKey(row))) next.set(rowKey(row), row)
    chosen.value = next
    anchor = index
  }

  /** Shift: everything from the last ticked row to this one. */
  async function extendTo(index: number): Promise<void> {
    await choose(Math.min(anchor, index), Math.max(anchor, index))
  }

  async function choose(first: number, last: number): Promise<void> {
    const next = new Map(chosen.value)
    for (const row of await rowsBetween(first, last)) next.set(rowKey(row), row)
    chosen.value = next
  }

  /** Rows that came anew from the backend take the place of their older selves: bulk actions need fresh revisions. */
  function refresh(fresh: readonly Row[]): void {
    const known = fresh.filter(isChosen)
    if (known.length === 0) return
    const next = new Map(chosen.value)
    for (const row of known) next.set(rowKey(row), row)
    chosen.value = next
  }

  /** @returns whether anything was ticked. */
  function clear(): boolean {
    anchor = 0
    if (chosen.value.size === 0) return false
    chosen.value = new Map()
    return true
  }

  return { rows, isChosen, toggle, extendTo, choose, refresh, clear }
}
