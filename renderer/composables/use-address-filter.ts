import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from 'vue-router'

/** A filter that lives in the address, so that figures can link to it and back leads to the same list. */
export function useAddressFilter<Filter extends Record<string, string | boolean | null>>(
  read: (query: LocationQuery) => Filter
): {
  filter: ComputedRef<Filter>
  narrowed: ComputedRef<boolean>
  narrow: (changes: Partial<Filter>) => void
  widen: () => void
} {
  const route = useRoute()
  const router = useRouter()
  // On the way to another page the address is already that page's, while this list still stands.
  const own = route.path
  let last = read(route.query)
  const filter = computed(() => {
    if (route.path === own) last = read(route.query)
    return last
  })
  return {
    filter,
    narrowed: computed(() => Object.keys(addressOf(filter.value)).length > 0),
    narrow: (changes) => void router.replace({ query: addressOf({ ...filter.value, ...changes }) }),
    widen: () => void router.replace({ query: {} })
  }
}

/** The address of a filter; what narrows nothing stays out of it. */
function addressOf(filter: Readonly<Record<string, string | boolean | null>>): LocationQueryRaw {
  const query: Record<string, string> = {}
  for (const [name, value] of Object.entries(filter)) {
    if (value !== null && value !== '' && value !== false) query[name] = value === true ? '1' : value
  }
  return query
}
