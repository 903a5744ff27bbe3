import type { Topic } from '@contract/events'
import { desk } from '@renderer/desk'
import { onScopeDispose } from 'vue'

/** Reloads what a page shows when a commit touched one of the topics; an import touches thousands at once. */
export function useChanged(topics: readonly Topic[], reload: () => unknown): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = desk.on('changed', ({ topic }) => {
    if (!topics.includes(topic) && topic !== 'database') return
    clearTimeout(timer)
    timer = setTimeout(() => void reload(), 100)
  })
  onScopeDispose(() => {
    clearTimeout(timer)
    unsubscribe()
  })
}
