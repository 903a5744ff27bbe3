import type { Topic } from '@contract/events'
import type { Scope } from '@contract/scope'
import type { TableRequest, TableSort, TableWindow } from '@renderer/components/table/table-column'
import { readFilter } from '@renderer/composables/read-filter'
import { useAddressFilter } from '@renderer/composables/use-address-filter'
import { useChanged } from '@renderer/composables/use-changed'
import { useScope } from '@renderer/stores/scope'
import { computed, shallowRef, useTemplateRef } from 'vue'
import type { z } from 'zod'

interface RecordList<Filter, Page> {
  filter: z.ZodType<Filter>
  /** One window of the rows that scope and filter leave, and their sums. */
  ask: (
    window: { scope: Scope; filter: Filter; offset: number; limit: number },
    sort: TableSort | null
  ) => Promise<Page>
  topics: readonly Topic[]
}

/** A page with a `DataTable` of ref `table`: filters from the address, reloaded after commits, sums of the last answer. */
export function useRecordList<
  Filter extends Record<string, string | boolean | null>,
  Page extends TableWindow<unknown>
>({ filter, ask, topics }: RecordList<Filter, Page>) {
  const store = useScope()
  const address = useAddressFilter((query) => readFilter(filter, query))
  const page = shallowRef<Page | null>(null)
  const table = useTemplateRef<{ reload: () => Promise<void>; focus: () => void }>('table')
  const query = computed(() => ({ scope: store.scope, filter: address.filter.value }))
  useChanged(topics, () => table.value?.reload())

  async function load({ offset, limit, sort }: TableRequest): Promise<Page> {
    const found = await ask({ ...query.value, offset, limit }, sort)
    page.value = found
    return found
  }

  return { ...address, query, page, table, load }
}
