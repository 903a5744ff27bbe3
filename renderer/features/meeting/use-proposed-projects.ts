import type { MeetingChoice } from '@contract/meeting'
import type { Scope } from '@contract/scope'
import { useLoaded } from '@renderer/composables/use-loaded'
import { desk } from '@renderer/desk'
import { ref, watch } from 'vue'

/** Five worst projects fit into a meeting. Source: domain §3.2. */
const mostProposed = 5

/** The projects that may get a page, and those chosen: proposed anew for another scope, kept through edits. */
export function useProposedProjects(scope: () => Scope) {
  const {
    value: choices,
    problem,
    load
  } = useLoaded(scope, () => desk.call('meeting:choices', { scope: scope() }), ['project', 'light-rule'])
  const chosen = ref<string[]>([])
  let proposedFor = ''

  watch(choices, (now) => {
    const asked = JSON.stringify(scope())
    const ids = new Set((now ?? []).map(({ id }) => id))
    chosen.value = asked === proposedFor ? chosen.value.filter((id) => ids.has(id)) : proposalsOf(now ?? [])
    proposedFor = asked
  })

  return { choices, problem, chosen, load }
}

function proposalsOf(choices: readonly MeetingChoice[]): string[] {
  return choices
    .filter(({ light, secretary }) => light?.color === 'red' || secretary)
    .slice(0, mostProposed)
    .map(({ id }) => id)
}
