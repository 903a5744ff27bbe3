import type { CenterDetail } from '@contract/center-detail'
import { CenterDraft } from '@contract/center-draft'
import type { CenterOption } from '@contract/center-list'
import type { FieldFailure } from '@contract/failure'
import { checkCenter } from '@domain/center/center-checks'
import type { CenterFacts } from '@domain/center/center-draft'
import { useRecordForm } from '@renderer/composables/form/use-record-form'
import { desk } from '@renderer/desk'
import { centerLabels } from '@renderer/features/centers/center-labels'
import { newCenter, type SharedByNext } from '@renderer/features/centers/new-center'
import { useCenterNames } from '@renderer/features/centers/use-center-names'
import { usePlaceProposals } from '@renderer/features/centers/use-place-proposals'
import { useBackend } from '@renderer/stores/backend'
import { computed, shallowRef } from 'vue'
import { useRouter } from 'vue-router'

/** The form of one centre, or of a new one where `id` gives null. */
export function useCenterForm(id: () => string | null) {
  const router = useRouter()
  const backend = useBackend()
  const detail = shallowRef<CenterDetail | null>(null)
  const parent = shallowRef<CenterOption | null>(null)
  const box = shallowRef<CenterFacts['divisionBox']>(null)
  const savedNotes = shallowRef<FieldFailure[]>([])
  const names = useCenterNames(() => detail.value, parent)
  let shared: SharedByNext | null = null

  async function load(): Promise<CenterDraft> {
    const known = id()
    if (known !== null) {
      detail.value = await desk.call('center:get', { id: known })
      return detail.value.draft
    }
    detail.value = null
    const empty = newCenter(shared)
    if (shared === null) return empty
    const { divisionId, kind, tier } = shared
    const { code } = await desk.call('center:propose-code', { divisionId, kind, tier })
    return { ...empty, code }
  }

  function facts(values: CenterDraft): CenterFacts {
    return {
      today: backend.today,
      parent: parentFacts(values),
      children: detail.value?.children ?? [],
      codeHolder: null,
      previousStatus: detail.value?.draft.status ?? null,
      divisionBox: box.value
    }
  }

  /** Cycles and codes in use need all centres; the backend checks those when it saves. */
  function parentFacts({ parentCenterId }: CenterDraft): CenterFacts['parent'] {
    if (parentCenterId === null) return null
    const stored = detail.value?.parents.at(-1)
    if (stored?.id === parentCenterId) return { ...stored, ancestorIds: [] }
    return parent.value?.id === parentCenterId ? { ...parent.value, ancestorIds: [] } : null
  }

  const form = useRecordForm({
    formKey: () => `center:${id() ?? 'new'}`,
    schema: CenterDraft,
    load,
    save: (values) => desk.call('center:save', values),
    check: (values) => checkCenter(values, facts(values)),
    topic: 'center',
    labels: centerLabels,
    showValue: names.show,
    savedTitle: ({ name }) => `已保存 ${name}`,
    afterSave: async (saved, then) => {
      savedNotes.value = saved.warnings
      const values = form.values.value
      if (then === 'next' && values !== null) {
        const { kind, tier, divisionId, unitId, parentCenterId } = values
        shared = { kind, tier, divisionId, unitId, parentCenterId }
        await router.push('/centers/new')
      } else if (id() === null) await router.replace(`/centers/${saved.id}`)
    },
    close: () => void router.push(id() === null ? '/centers' : `/centers/${id() ?? ''}`)
  })

  usePlaceProposals({ values: form.values, dirty: form.dirty, box })

  return {
    form,
    detail,
    parent,
    /** Passes, but wants a look; of the rules here and of the last save. */
    notes: computed(() => {
      const live = form.violations.value.filter(({ severity }) => severity === 'warning')
      const known = new Set(live.map(({ message }) => message))
      return [...live, ...savedNotes.value.filter(({ message }) => !known.has(message))]
    })
  }
}
