import type { Topic } from '@contract/events'
import { useChanged } from '@renderer/composables/use-changed'
import { DeskError } from '@renderer/desk'
import { shallowRef, watch, type ShallowRef } from 'vue'

interface Loaded<Value> {
  /** Null until the first answer; the last good answer stays while a newer one is on its way. */
  value: ShallowRef<Value | null>
  /** Why the last question was not answered, in words; null when it was. */
  problem: ShallowRef<string | null>
  load: () => Promise<void>
}

/**
 * What a page shows of the backend's truth: asked for at once, again when `question` changes or a commit touches one of
 * the topics. An answer that comes after a newer question is dropped.
 */
export function useLoaded<Value>(
  question: () => unknown,
  ask: () => Promise<Value>,
  topics: readonly Topic[]
): Loaded<Value> {
  const value: ShallowRef<Value | null> = shallowRef(null)
  const problem = shallowRef<string | null>(null)
  let asked = 0

  async function load(): Promise<void> {
    const turn = ++asked
    try {
      const answer = await ask()
      if (turn === asked) [value.value, problem.value] = [answer, null]
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      if (turn === asked) problem.value = error.message
    }
  }

  watch(question, load, { immediate: true, deep: true })
  useChanged(topics, load)
  return { value, problem, load }
}
