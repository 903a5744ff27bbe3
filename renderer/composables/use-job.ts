import type { InputOf, NamesOf, OutputOf } from '@contract/index'
import { DeskError, desk } from '@renderer/desk'
import { computed, nextTick, shallowRef } from 'vue'

export type JobStep =
  | { state: 'idle' }
  | { state: 'running'; done: number; total: number; text: string; stopping: boolean }
  | { state: 'done' }
  | { state: 'cancelled' }
  | { state: 'failed'; message: string }

/**
 * Runs one long action and follows its progress.
 * `run` resolves with the job's output, or with null when it failed or was cancelled; `step` tells which,
 * for `<JobProgressBar :step @cancel="cancel">` to show.
 */
export function useJob<Name extends NamesOf<'job'>>(name: Name) {
  const step = shallowRef<JobStep>({ state: 'idle' })
  const running = computed(() => step.value.state === 'running')
  let stop = new AbortController()

  async function run(input: InputOf<Name>, dropped = false): Promise<OutputOf<Name> | null> {
    if (running.value) return null
    const giveFocusBack = heldFocus()
    stop = new AbortController()
    step.value = { state: 'running', done: 0, total: 0, text: '正在准备…', stopping: false }
    try {
      const result = await desk.job(name, input, {
        dropped,
        signal: stop.signal,
        onProgress: ({ state, done, total, text }) => {
          if (state === 'running') {
            step.value = { state, done, total, text, stopping: stop.signal.aborted }
          }
        }
      })
      step.value = { state: 'done' }
      return result
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      step.value =
        error.kind === 'cancelled' ? { state: 'cancelled' } : { state: 'failed', message: error.message }
      return null
    } finally {
      await giveFocusBack()
    }
  }

  function cancel(): void {
    if (step.value.state !== 'running') return
    step.value = { ...step.value, stopping: true }
    stop.abort()
  }

  return { step, running, run, cancel }
}

/** A button that shows that it is busy loses the focus; it gets it back where nothing else has taken it meanwhile. */
function heldFocus(): () => Promise<void> {
  const held = document.activeElement
  return async () => {
    await nextTick()
    if (held instanceof HTMLElement && document.activeElement === document.body) held.focus()
  }
}
