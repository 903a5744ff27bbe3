import { SparseRows } from '@renderer/components/table/sparse-rows'
import type { TableLoad, TableSort } from '@renderer/components/table/table-column'
import { DeskError } from '@renderer/desk'
import { computed, ref, shallowRef } from 'vue'

/** Rows kept ready above and below what is seen, so that a page key lands on rows and not on grey bars. */
const margin = 12

interface WindowParts<Row> {
  load: () => TableLoad<Row>
  sort: () => TableSort | null
  rowHeight: () => number
}

/** Which rows of a long list are drawn and fetched at the present scroll position. */
export function useTableWindow<Row>({ load, sort, rowHeight }: WindowParts<Row>) {
  const rows = new SparseRows<Row>(load)
  const scrollTop = ref(0)
  const viewHeight = ref(600)
  const total = ref<number | null>(null)
  const failure = shallowRef<DeskError | null>(null)
  /** Counts up when pages arrive: the cache itself is not reactive, 100 000 proxies would cost the scrolling. */
  const arrived = ref(0)

  const first = computed(() => Math.max(0, Math.floor(scrollTop.value / rowHeight()) - margin))
  const last = computed(() =>
    Math.min((total.value ?? 0) - 1, Math.ceil((scrollTop.value + viewHeight.value) / rowHeight()) + margin)
  )
  const drawn = computed(() => {
    const list: { index: number; row: Row | undefined }[] = []
    const version = arrived.value
    for (let index = first.value; version >= 0 && index <= last.value; index += 1) {
      list.push({ index, row: rows.rowAt(index) })
    }
    return list
  })

  /** Fetches what is in view; a failure shows in the table with 重试. */
  async function fetchShown(): Promise<void> {
    try {
      await rows.need(first.value, Math.max(last.value, first.value), sort())
      total.value = rows.total
      failure.value = null
      arrived.value += 1
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      failure.value = error
    }
  }

  /** Asks again for everything, keeping the place; old rows stay until the new ones are there. */
  async function reload(): Promise<void> {
    rows.reset()
    await fetchShown()
  }

  async function rowsBetween(from: number, to: number): Promise<Row[]> {
    await rows.need(from, to, sort())
    arrived.value += 1
    const found: Row[] = []
    for (let index = from; index <= to; index += 1) {
      const row = rows.rowAt(index)
      if (row !== undefined) found.push(row)
    }
    return found
  }

  return {
    scrollTop,
    viewHeight,
    total,
    failure,
    first,
    last,
    drawn,
    fetchShown,
    reload,
    rowsBetween,
    /** The row that is seen there: while a reload is under way, the old one, so that no key is lost. */
    rowAt: (index: number) => rows.rowAt(index) ?? drawn.value.find((one) => one.index === index)?.row
  }
}
