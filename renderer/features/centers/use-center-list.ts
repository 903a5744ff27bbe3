import type { CenterFilter, CenterRow } from '@contract/center-list'
import type { TableLoad } from '@renderer/components/table/table-column'
import { useLoaded } from '@renderer/composables/use-loaded'
import { desk } from '@renderer/desk'
import { centerSort, centerTotals } from '@renderer/features/centers/center-table'
import { useScope } from '@renderer/stores/scope'
import { computed, type Ref } from 'vue'

/** What the table of 中心台账 asks the backend: its windows, and the totals of all that was found. */
export function useCenterList(filter: Ref<CenterFilter>) {
  const scope = useScope()
  /** Spread, since a proxy cannot cross the bridge. */
  const query = computed(() => ({ scope: { ...scope.scope }, filter: { ...filter.value } }))

  const load: TableLoad<CenterRow> = ({ offset, limit, sort }) =>
    desk.call('center:list', { ...query.value, sort: centerSort(sort), offset, limit })

  const sums = useLoaded(
    () => query.value,
    () => desk.call('center:sums', query.value),
    ['center', 'division', 'organization']
  )
  const totals = computed(() => (sums.value.value === null ? null : centerTotals(sums.value.value)))

  return { query, load, totals }
}
