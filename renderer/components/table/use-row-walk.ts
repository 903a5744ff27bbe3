import { nextTick, ref, type Ref } from 'vue'

interface WalkParts {
  /** The scrolling element. */
  view: Ref<HTMLElement | null>
  total: () => number
  rowHeight: () => number
  /** Heights of the sticky head and totals, which hide rows scrolled under them. */
  covered: () => { above: number; below: number }
}

/** The row under the keyboard: walked with arrows, page keys, Home and End, always scrolled into view. */
export function useRowWalk({ view, total, rowHeight, covered }: WalkParts) {
  const active = ref(0)

  function moveTo(index: number): void {
    active.value = Math.max(0, Math.min(index, total() - 1))
    void nextTick(showActive)
  }

  function showActive(): void {
    const element = view.value
    if (element === null) return
    const { above, below } = covered()
    const top = active.value * rowHeight()
    const seen = element.clientHeight - above - below
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight() > element.scrollTop + seen) element.scrollTop = top + rowHeight() - seen
  }

  /** @returns the index that the key leads to, or null when the key does not walk. */
  function targetOf(key: string): number | null {
    const { above, below } = covered()
    const seen = (view.value?.clientHeight ?? 0) - above - below
    const page = Math.max(1, Math.floor(seen / rowHeight()) - 1)
    const steps: Record<string, number> = {
      ArrowDown: active.value + 1,
      ArrowUp: active.value - 1,
      PageDown: active.value + page,
      PageUp: active.value - page,
      Home: 0,
      End: total() - 1
    }
    return steps[key] ?? null
  }

  return { active, moveTo, targetOf }
}
