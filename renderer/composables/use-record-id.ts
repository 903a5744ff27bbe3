import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'

/** The record in the address, null for a new one; kept while the page is left for another one. */
export function useRecordId(known: string, fresh: string): ComputedRef<string | null> {
  const route = useRoute()
  let last: string | null = null
  return computed(() => {
    if (route.name === known) last = String(route.params.id)
    if (route.name === fresh) last = null
    return last
  })
}
