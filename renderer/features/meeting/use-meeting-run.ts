import type { MeetingBundle } from '@contract/meeting'
import type { Scope } from '@contract/scope'
import { useJob } from '@renderer/composables/use-job'
import { desk } from '@renderer/desk'
import { pagesOf, type MeetingPage } from '@renderer/features/meeting/meeting-pages'
import { onBeforeUnmount, ref, shallowRef } from 'vue'

/** On the wall, filling the screen; or as sheets to be printed. */
export type Showing = 'stage' | 'booklet'

/** Loads a meeting, shows it, and puts the window back as it was. */
export function useMeetingRun() {
  const { step, running, run, cancel } = useJob('meeting:load')
  /** What the meeting shows; it stays as it was loaded until the meeting ends. */
  const bundle = shallowRef<MeetingBundle | null>(null)
  const pages = shallowRef<MeetingPage[]>([])
  const showing = ref<Showing>('stage')
  let fullBefore = false

  /** @param chosen the projects with a page of their own, in this order. */
  async function begin(as: Showing, scope: Scope, chosen: readonly string[]): Promise<void> {
    const loaded = await run({ scope: { ...scope } })
    if (loaded === null) return
    const projects = chosen.flatMap((id) => loaded.projects.find((project) => project.id === id) ?? [])
    pages.value = pagesOf(scope.kind, projects)
    showing.value = as
    if (as === 'stage') fullBefore = (await desk.call('app:full-screen', { on: true })).before
    bundle.value = Object.freeze(loaded)
  }

  async function leave(): Promise<void> {
    bundle.value = null
    step.value = { state: 'idle' }
    if (showing.value === 'stage') await desk.call('app:full-screen', { on: fullBefore })
  }

  onBeforeUnmount(() => {
    if (bundle.value !== null) void leave()
  })

  return { step, running, bundle, pages, showing, begin, cancel, leave }
}
