import { computed, ref } from 'vue'

/** Where an arrow, Home or End leads in a list of `count`, staying inside it; null for every other key. */
export function lineFor(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1)
    case 'ArrowUp':
      return Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/**
 * A long list of ticks as one stop of Tab: ↑ ↓, Home and End walk in it.
 * @param focus takes the cursor into a line
 */
export function useOneStop(count: () => number, focus: (line: number) => void) {
  const last = ref(0)
  const stop = computed(() => Math.min(last.value, Math.max(0, count() - 1)))

  function onKey(event: KeyboardEvent): void {
    const line = lineFor(event.key, stop.value, count())
    if (line === null) return
    event.preventDefault()
    last.value = line
    focus(line)
  }

  return { stop, enter: (line: number) => (last.value = line), onKey }
}
