import type { FlowDraft, SourceDraft } from '@contract/money'
import type { FundDirection } from '@domain/money/vocabulary'
import type { RowEdits } from '@renderer/components/form/use-rows'
import { flowPlaces, moveFlow, newFlow } from '@renderer/features/money/money-draft'
import { computed, shallowRef, type Ref } from 'vue'

/** The flows of all sources as the rows of one table. */
export function useFlows(sources: Ref<SourceDraft[]>, today: () => string) {
  const rows = computed(() =>
    flowPlaces(sources.value).flatMap((place) => {
      const flow = sources.value[place.source]?.flows[place.flow]
      return flow === undefined ? [] : [{ place, flow }]
    })
  )
  const flows = computed(() => rows.value.map(({ flow }) => flow))
  const sourceOf = (index: number): number => rows.value[index]?.place.source ?? 0
  const removed = shallowRef<FlowDraft | null>(null)
  let owner: SourceDraft | undefined

  /** A new flow belongs to the source of the last one. */
  function add(direction: FundDirection): void {
    sources.value[sourceOf(rows.value.length - 1)]?.flows.push(newFlow(direction, today()))
  }

  function remove(index: number): void {
    const row = rows.value[index]
    if (row === undefined) return
    owner = sources.value[row.place.source]
    owner?.flows.splice(row.place.flow, 1)
    removed.value = row.flow
  }

  function restore(): void {
    if (removed.value !== null) owner?.flows.push(removed.value)
    removed.value = null
  }

  function changeSource(index: number, source: number): void {
    const row = rows.value[index]
    if (row !== undefined) moveFlow(sources.value, row.place, source)
  }

  function pathOf(index: number): string {
    const place = rows.value[index]?.place
    return `sources.${String(place?.source)}.flows.${String(place?.flow)}`
  }

  const edits: RowEdits<FlowDraft> = { add: () => add('paid'), remove, removed, restore }
  return { flows, edits, add, pathOf, sourceOf, changeSource }
}
