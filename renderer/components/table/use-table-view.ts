import { onBeforeUnmount, onMounted, type Ref } from 'vue'

interface ViewParts {
  view: Ref<HTMLElement | null>
  scrollTop: Ref<number>
  viewHeight: Ref<number>
  fetchShown: () => Promise<void>
}

/** Ties the scrolling element to the window of rows: what is seen is fetched, a moment after the scrolling rests. */
export function useTableView({ view, scrollTop, viewHeight, fetchShown }: ViewParts) {
  let waiting: ReturnType<typeof setTimeout> | undefined

  function fetchSoon(): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => void fetchShown(), 40)
  }

  function onScroll(): void {
    scrollTop.value = view.value?.scrollTop ?? 0
    fetchSoon()
  }

  function toTop(): void {
    if (view.value) view.value.scrollTop = 0
    scrollTop.value = 0
  }

  const resized = new ResizeObserver(([entry]) => {
    const height = entry?.contentRect.height ?? 0
    if (height === viewHeight.value) return
    viewHeight.value = height
    fetchSoon()
  })
  onMounted(() => {
    if (view.value === null) return
    viewHeight.value = view.value.clientHeight
    resized.observe(view.value)
    void fetchShown()
  })
  onBeforeUnmount(() => {
    resized.disconnect()
    clearTimeout(waiting)
  })

  return { onScroll, toTop }
}
