import type { MeetingQuestion } from '@domain/meeting/answers'
import type { MeetingBundle } from '@contract/meeting'
import type { DrillPath } from '@renderer/features/meeting/drill/drill-path'
import type { FigureAsked } from '@renderer/features/meeting/meeting-context'
import { digitPause, pageByDigits } from '@renderer/features/meeting/meeting-keys'
import { pageAnswering, type MeetingPage } from '@renderer/features/meeting/meeting-pages'
import { computed, ref, shallowRef } from 'vue'

/** What lies over the page. */
type Overlay = { show: 'black' | 'help' | 'questions' } | { show: 'figure'; asked: FigureAsked }

interface DrillStep {
  path: DrillPath
  /** What was chosen on the level above, to be chosen again on the way back. */
  from: string | null
}

/** Where a running meeting stands: page, way down from it, and what lies over it. */
export function useStage(bundle: MeetingBundle, pages: readonly MeetingPage[]) {
  const index = ref(0)
  const trail = shallowRef<readonly DrillStep[]>([])
  const overlay = shallowRef<Overlay | null>(null)
  const typed = { digits: '', at: 0 }

  const page = computed(() => pages[index.value])
  const path = computed(() => trail.value.at(-1)?.path ?? null)

  function goTo(target: number): void {
    index.value = Math.max(0, Math.min(pages.length - 1, target))
    trail.value = []
    overlay.value = null
  }

  function typeDigit(digit: number, now: number): void {
    const found = pageByDigits(now - typed.at < digitPause ? typed.digits : '', digit, pages.length)
    Object.assign(typed, { digits: found?.typed ?? '', at: now })
    if (found !== null) goTo(found.page)
  }

  /** @param from what was chosen when going down. */
  function drill(into: DrillPath, from: string | null): void {
    overlay.value = null
    trail.value = [...trail.value, { path: into, from }]
  }

  /** The kind of the page, else the first of the meeting. */
  function drillCity(): void {
    const { kinds } = bundle.overview
    const shown = page.value
    const kind = shown !== undefined && 'kind' in shown ? shown.kind : kinds[0]?.summary.kind
    if (kind !== undefined) drill({ level: 'city', kind }, null)
  }

  /** @returns what was chosen before going down. */
  function back(): string | null {
    const left = trail.value.at(-1)
    trail.value = trail.value.slice(0, -1)
    return left?.from ?? null
  }

  function answer(question: MeetingQuestion): void {
    goTo(pageAnswering(pages, question))
  }

  return { index, page, path, overlay, goTo, typeDigit, drill, drillCity, back, answer }
}
