import type { TierNode } from '@contract/center'
import type { CenterOption } from '@contract/center-list'
import { useChanged } from '@renderer/composables/use-changed'
import { DeskError, desk } from '@renderer/desk'
import { optionRows, tierKey, tierRows } from '@renderer/features/centers/tree-rows'
import { useScope } from '@renderer/stores/scope'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'

/** 县区→片区→社区→小区, each level fetched when it is opened; typing finds centres by name instead. */
export function useTierTree(text: Ref<string>) {
  const scope = useScope()
  const fetched = shallowRef(new Map<string | null, TierNode[]>())
  const expanded = ref(new Set<string>())
  const found = shallowRef<CenterOption[] | null>(null)
  const problem = shallowRef<string | null>(null)

  const rows = computed(() =>
    found.value === null ? tierRows(fetched.value, expanded.value) : optionRows(found.value)
  )

  async function fetchLevel(key: string | null): Promise<TierNode[]> {
    return desk.call('center:tier-tree', { scope: scope.scope, under: underOf(key) })
  }

  /** Everything that stands open, from the outside in, since a level is drawn only under an open one. */
  async function reload(): Promise<void> {
    const levels = new Map<string | null, TierNode[]>()
    await guarded(async () => {
      const open: (string | null)[] = [null]
      for (const key of open) {
        const nodes = await fetchLevel(key)
        levels.set(key, nodes)
        open.push(...nodes.map(tierKey).filter((child) => expanded.value.has(child)))
      }
      fetched.value = levels
    })
  }

  async function toggle(key: string): Promise<void> {
    const next = new Set(expanded.value)
    if (next.delete(key)) {
      expanded.value = next
      return
    }
    await guarded(async () => {
      const nodes = await fetchLevel(key)
      fetched.value = new Map(fetched.value).set(key, nodes)
      expanded.value = next.add(key)
    })
  }

  let turn = 0
  async function search(typed: string): Promise<void> {
    const mine = ++turn
    if (typed.trim() === '') {
      found.value = null
      return
    }
    await guarded(async () => {
      const options = await desk.call('center:options', { text: typed.trim(), kind: scope.kind })
      if (mine === turn) found.value = options
    })
  }

  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      problem.value = null
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      problem.value = error.message
    }
  }

  watch(() => scope.scope, reload, { immediate: true })
  watch(text, search)
  useChanged(['center', 'division'], reload)
  return { rows, toggle, problem }
}

function underOf(key: string | null): { type: 'county' | 'center'; id: string } | null {
  if (key === null) return null
  const [type, id = ''] = key.split(':')
  return { type: type === 'county' ? 'county' : 'center', id }
}
