import { router } from '@renderer/app/router'
import { desk } from '@renderer/desk'
import { useBackend } from '@renderer/stores/backend'
import { useBackupStatus } from '@renderer/stores/backup-status'
import { useOffice } from '@renderer/stores/office'
import { useReference } from '@renderer/stores/reference'
import { storeToRefs } from 'pinia'
import { computed, nextTick, watch } from 'vue'

type AppState = 'starting' | 'first-start' | 'ready' | 'refused'

/**
 * Which of the four screens stands, and the caches behind the frame. While the backend restarts the frame stays,
 * with everything typed in it; `data-app-state` tells tests and the launcher what the window shows.
 */
export function useFrame() {
  const backend = useBackend()
  const reference = useReference()
  const office = useOffice()
  const backup = useBackupStatus()
  const { state, frameLoaded } = storeToRefs(backend)

  const screen = computed(() => {
    if (state.value.state === 'first-start') return 'first-start'
    if (state.value.state === 'refused') return 'refused'
    return frameLoaded.value ? 'frame' : 'starting'
  })

  /** The scope bar starts from it. */
  const dayKnown = computed(() => backend.today !== '')

  const appState = computed<AppState>(() => {
    if (state.value.state === 'first-start' || state.value.state === 'refused') return state.value.state
    return state.value.state === 'ready' && frameLoaded.value ? 'ready' : 'starting'
  })

  watch(
    () => state.value.state,
    async (now) => {
      if (now === 'first-start' || now === 'refused') frameLoaded.value = false
      if (now === 'ready') await loadFrame()
    }
  )

  watch(
    appState,
    async (now) => {
      await nextTick()
      document.documentElement.dataset.appState = now
    },
    { immediate: true }
  )

  async function loadFrame(): Promise<void> {
    await Promise.all([reference.load(), office.load(), router.isReady()])
    frameLoaded.value = true
    // Nobody waits for it: a second place on the network may take its time.
    void backup.load()
  }

  router.afterEach((to) => {
    document.title = to.meta.title ? `${to.meta.title} - 邻里中心管理台` : '邻里中心管理台'
  })

  desk.on('changed', ({ topic }) => {
    // What the frame has not loaded yet it is about to load anyway.
    if (!frameLoaded.value) return
    void reference.onChanged(topic)
    if (topic === 'backup' || topic === 'database') void backup.load()
    if (topic === 'setting' || topic === 'database') void office.load()
  })

  void backend.connect()

  return { screen, state, dayKnown }
}
