import { useLoaded } from '@renderer/composables/use-loaded'
import { desk } from '@renderer/desk'

/** What stands above every page of a project; null for a new one and until the first answer. */
export function useProjectHead(id: () => string | null) {
  return useLoaded(id, async () => {
    const known = id()
    return known === null ? null : desk.call('project:head', { id: known })
  }, ['project', 'center'])
}
