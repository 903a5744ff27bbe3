import type { ProjectFilter } from '@contract/project-list'
import { filterOf, queryOf } from '@renderer/features/projects/project-filter'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The filter lives in the address, so that figures can link to it and back leads to the same list. */
export function useProjectFilter() {
  const route = useRoute()
  const router = useRouter()
  // On the way to another page the address is already that page's, while this list still stands.
  const own = route.path
  let last = filterOf(route.query)
  const filter = computed(() => {
    if (route.path === own) last = filterOf(route.query)
    return last
  })

  function narrow(changes: Partial<ProjectFilter>): void {
    void router.replace({ query: queryOf({ ...filter.value, ...changes }) })
  }

  function widen(): void {
    void router.replace({ query: {} })
  }

  return { filter, narrow, widen }
}
