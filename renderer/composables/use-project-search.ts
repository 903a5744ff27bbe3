import { desk } from '@renderer/desk'
import { useScope } from '@renderer/stores/scope'
import { ref, shallowRef } from 'vue'

/** Projects of the scope whose number, name or initials match what is typed. */
export function useProjectSearch() {
  const scope = useScope()
  const found = shallowRef<{ id: string; label: string }[]>([])
  const searching = ref(false)

  async function find(text: string): Promise<void> {
    searching.value = true
    try {
      const { rows } = await desk.call('project:list', {
        scope: scope.scope,
        filter: { text },
        offset: 0,
        limit: 20
      })
      found.value = rows.map(({ id, projectNo, name }) => ({ id, label: `${projectNo} ${name}` }))
    } finally {
      searching.value = false
    }
  }

  return { found, searching, find }
}
