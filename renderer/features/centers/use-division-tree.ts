import { divisionRows } from '@renderer/features/centers/tree-rows'
import { useLoaded } from '@renderer/composables/use-loaded'
import { desk } from '@renderer/desk'
import { useReference } from '@renderer/stores/reference'
import { useScope } from '@renderer/stores/scope'
import { computed, ref, type Ref } from 'vue'

/** 市→县区→街道→社区/村 with the centres of the scope counted in each. */
export function useDivisionTree(text: Ref<string>) {
  const reference = useReference()
  const scope = useScope()
  void reference.needDivisions()
  const counts = useLoaded(
    () => scope.scope,
    () => desk.call('center:division-counts', { scope: scope.scope }),
    ['center', 'division']
  )
  /** What the clerk folded or opened, beside the city, which stands open. */
  const turned = ref(new Set<string>())
  const countById = computed(
    () => new Map((counts.value.value ?? []).map(({ divisionId, count }) => [divisionId, count]))
  )
  const expanded = computed(() => {
    const open = reference.divisions.filter(({ level }) => level === 'province' || level === 'city')
    const ids = new Set(open.map((node) => node.id))
    for (const id of turned.value) if (!ids.delete(id)) ids.add(id)
    return ids
  })
  const rows = computed(() =>
    divisionRows({
      nodes: reference.divisions,
      counts: countById.value,
      expanded: expanded.value,
      text: text.value
    })
  )

  function toggle(id: string): void {
    const next = new Set(turned.value)
    if (!next.delete(id)) next.add(id)
    turned.value = next
  }

  return { rows, toggle, problem: counts.problem }
}
