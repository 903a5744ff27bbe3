import type { CenterDraft } from '@contract/center-draft'
import type { CenterFacts } from '@domain/center/center-draft'
import { desk } from '@renderer/desk'
import { pathUp, unitFor } from '@renderer/features/centers/place-proposals'
import { useBackend } from '@renderer/stores/backend'
import { useReference } from '@renderer/stores/reference'
import { ref, watch, type Ref, type ShallowRef } from 'vue'

interface Parts {
  values: Ref<CenterDraft | null>
  dirty: Readonly<Ref<boolean>>
  box: ShallowRef<CenterFacts['divisionBox']>
}

/**
 * What follows from the division: the unit that answers for it and, for a new centre, its code. Neither overwrites
 * what the clerk chose.
 */
export function usePlaceProposals({ values, dirty, box }: Parts): void {
  const reference = useReference()
  const backend = useBackend()
  const proposed = ref('')

  const unitOf = (divisionId: string): string | null =>
    unitFor(pathUp(divisionId, reference.divisionById), reference.units, backend.today)

  async function proposeUnit(now: string, before: string | undefined): Promise<void> {
    await reference.needDivisions()
    const draft = values.value
    if (draft === null || !dirty.value || draft.divisionId !== now) return
    const followed = draft.unitId === '' || (before !== undefined && draft.unitId === unitOf(before))
    if (followed) draft.unitId = unitOf(now) ?? draft.unitId
  }

  async function proposeCode(): Promise<void> {
    const draft = values.value
    if (draft === null || draft.id !== null || !draft.divisionId || !dirty.value) return
    if (draft.code !== '' && draft.code !== proposed.value) return
    const { divisionId, kind, tier } = draft
    const { code } = await desk.call('center:propose-code', { divisionId, kind, tier })
    // The clerk may have typed a code or gone elsewhere meanwhile.
    if (values.value !== draft || draft.divisionId !== divisionId || draft.tier !== tier) return
    if (draft.kind !== kind || (draft.code !== '' && draft.code !== proposed.value)) return
    proposed.value = code
    draft.code = code
  }

  watch(
    () => values.value?.divisionId,
    async (now, before) => {
      box.value = null
      if (!now) return
      await proposeUnit(now, before)
      const found = await desk.call('center:place-box', { divisionId: now })
      if (values.value?.divisionId === now) box.value = found.box
    },
    { immediate: true }
  )
  watch(() => [values.value?.divisionId, values.value?.kind, values.value?.tier], proposeCode)
}
