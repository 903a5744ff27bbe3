import type { Draft } from '@contract/draft'
import { desk } from '@renderer/desk'
import { useSaveState } from '@renderer/stores/save-state'
import { onBeforeUnmount, onMounted, shallowRef } from 'vue'

const pause = 1500

interface DraftParts {
  formKey: () => string
  /** The input as text, or null while nothing is unsaved. */
  payload: () => string | null
}

/**
 * Keeps unsaved input in the database, 1.5 s after the last change and at once when the page goes away, so that a
 * crash or a wrong click costs nothing.
 */
export function useDraft({ formKey, payload }: DraftParts) {
  const saveState = useSaveState()
  const offered = shallowRef<Draft | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let kept: string | null = null

  async function offer(current: string): Promise<void> {
    const found = await desk.call('draft:get', { formKey: formKey() })
    offered.value = found !== null && found.payload !== current ? found : null
  }

  function schedule(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), pause)
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    const text = payload()
    if (text === null || text === kept) return
    kept = text
    const { savedAt } = await desk.call('draft:save', { formKey: formKey(), payload: text })
    if (payload() === text) saveState.now = { state: 'draft-kept', at: new Date(savedAt) }
  }

  /** After a save, or when the clerk does not want it any more. */
  async function discard(key = formKey()): Promise<void> {
    clearTimeout(timer)
    offered.value = null
    kept = null
    await desk.call('draft:discard', { formKey: key })
  }

  const flushNow = (): void => void flush()
  onMounted(() => window.addEventListener('pagehide', flushNow))
  onBeforeUnmount(() => {
    window.removeEventListener('pagehide', flushNow)
    clearTimeout(timer)
  })

  return { offered, offer, schedule, flush, discard }
}
