import type { TreeRow } from '@renderer/features/centers/tree-rows'
import { computed, ref } from 'vue'

interface TreeWalk {
  rows: () => readonly TreeRow[]
  toggle: (key: string) => unknown
  select: (key: string) => unknown
}

/** The keyboard of a tree as the ARIA practices describe it; the active line is kept by its key. */
export function useTreeWalk({ rows, toggle, select }: TreeWalk) {
  const activeKey = ref<string | null>(null)
  const active = computed(() =>
    Math.max(
      0,
      rows().findIndex((row) => row.key === activeKey.value)
    )
  )

  function moveTo(index: number): void {
    const row = rows()[Math.min(Math.max(index, 0), rows().length - 1)]
    if (row) activeKey.value = row.key
  }

  /** @returns whether the key meant something to the tree. */
  function press(key: string): boolean {
    const row = rows()[active.value]
    if (row === undefined) return false
    switch (key) {
      case 'ArrowDown':
        moveTo(active.value + 1)
        return true
      case 'ArrowUp':
        moveTo(active.value - 1)
        return true
      case 'PageDown':
        moveTo(active.value + 12)
        return true
      case 'PageUp':
        moveTo(active.value - 12)
        return true
      case 'Home':
        moveTo(0)
        return true
      case 'End':
        moveTo(rows().length - 1)
        return true
      case 'ArrowRight':
        if (!row.expandable) return true
        if (row.expanded) moveTo(active.value + 1)
        else toggle(row.key)
        return true
      case 'ArrowLeft':
        if (row.expanded) toggle(row.key)
        else moveTo(parentOf(active.value))
        return true
      case 'Enter':
      case ' ':
        select(row.key)
        return true
      default:
        return false
    }
  }

  function parentOf(index: number): number {
    const level = rows()[index]?.level ?? 1
    for (let above = index - 1; above >= 0; above -= 1) if ((rows()[above]?.level ?? 1) < level) return above
    return index
  }

  return { active, activeKey, moveTo, press }
}
