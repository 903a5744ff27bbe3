import { inject, onScopeDispose, provide, type InjectionKey } from 'vue'

/** What a filter says of itself: 状态：整改中; null while it lets everything through. */
type Words = () => string | null

const filtersOfTable: InjectionKey<Set<Words>> = Symbol('filters of the table')

/** For a table: what the filters in its toolbar narrow it to, in their order. */
export function provideNarrowing(): () => string[] {
  const filters = new Set<Words>()
  provide(filtersOfTable, filters)
  return () => [...filters].flatMap((words) => words() ?? [])
}

/** For a filter: says itself to the table round it; elsewhere nobody asks. */
export function useNarrowing(words: Words): void {
  const filters = inject(filtersOfTable, null)
  filters?.add(words)
  onScopeDispose(() => filters?.delete(words))
}
