import type { CenterFilter } from '@contract/center-list'
import { emptyFilter, filterOfQuery, queryOfFilter } from '@renderer/features/centers/center-filter-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The filter of the list lives in the address, so that a figure can point at its records and 后退 brings it back. */
export function useCenterFilter() {
  const route = useRoute()
  const router = useRouter()
  const filter = computed(() => filterOfQuery(route.query))
  const isEmpty = computed(() => Object.keys(queryOfFilter(filter.value)).length === 0)

  function narrow(change: Partial<CenterFilter>): void {
    void router.replace({ query: queryOfFilter({ ...filter.value, ...change }) })
  }

  function clear(): void {
    narrow(emptyFilter)
  }

  return { filter, isEmpty, narrow, clear }
}
