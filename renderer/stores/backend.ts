import type { BackendState } from '@contract/events'
import type { OutputOf } from '@contract/index'
import { desk } from '@renderer/desk'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'

type AppInfo = OutputOf<'app:info'>

/** Where the backend stands and what the shell says about itself. */
export const useBackend = defineStore('backend', () => {
  const state = shallowRef<BackendState>({ state: 'starting' })
  const info = shallowRef<AppInfo | null>(null)
  /** Whether the frame has everything that its first page needs. */
  const frameLoaded = ref(false)
  const today = computed(() => info.value?.today ?? '')
  const readOnly = computed(() => state.value.state === 'ready' && state.value.readOnly)

  async function connect(): Promise<void> {
    desk.on('backend:state', (next) => (state.value = next))
    info.value = await desk.call('app:info', {})
    state.value = await desk.call('data:state', {})
  }

  return { state, info, today, readOnly, frameLoaded, connect }
})
