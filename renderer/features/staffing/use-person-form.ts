import { awayFrom, checkAbsences } from '@domain/staffing/absence'
import { checkAssignments } from '@domain/staffing/fte-checks'
import { checkPerson } from '@domain/staffing/person-checks'
import { errorAt, type Violation } from '@domain/violation'
import { PersonDraft, type PersonDetail } from '@contract/person'
import type { PostSummary } from '@contract/staffing'
import { useRecordForm } from '@renderer/composables/form/use-record-form'
import { desk } from '@renderer/desk'
import { useDuplicates } from '@renderer/features/staffing/use-duplicates'
import { newPerson } from '@renderer/features/staffing/new-person'
import { personValueText } from '@renderer/features/staffing/person-values'
import { personLabels } from '@renderer/features/staffing/person-labels'
import { useBackend } from '@renderer/stores/backend'
import { useReference } from '@renderer/stores/reference'
import { computed, ref, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The form of the person in the address, or of a new one. */
export function usePersonForm() {
  const route = useRoute()
  const router = useRouter()
  const backend = useBackend()
  const reference = useReference()
  const detail = shallowRef<PersonDetail | null>(null)
  const posts = shallowRef<PostSummary[]>([])
  const centerNames = ref<ReadonlyMap<string, string>>(new Map())

  // On the way to another page the address has no person any more, while this form still stands.
  let last: string | null = null
  const id = computed(() => {
    if (route.name === 'person') last = String(route.params.id)
    if (route.name === 'person-new') last = null
    return last
  })

  /** Whether ID numbers can be stored on this machine. */
  const keepsIdNumbers = ref(false)

  async function load(): Promise<PersonDraft> {
    keepsIdNumbers.value = (await desk.call('person:keeps-id-numbers', {})).keeps
    if (posts.value.length === 0) posts.value = await desk.call('post:list', {})
    if (id.value === null) {
      detail.value = null
      const { centerId } = route.query
      return newPerson(typeof centerId === 'string' ? centerId : null, backend.today)
    }
    detail.value = await desk.call('person:get', { id: id.value })
    for (const center of detail.value.centers) nameCenter(center)
    return detail.value.draft
  }

  function nameCenter(center: { id: string; name: string } | null): void {
    if (center !== null) centerNames.value = new Map(centerNames.value).set(center.id, center.name)
  }

  /** Every assignment against the others; a date still to be filled in stands for today meanwhile. */
  function check(values: PersonDraft): Violation[] {
    const dated = <Row extends { validFrom: string }>(row: Row): Row => ({
      ...row,
      validFrom: row.validFrom === '' ? backend.today : row.validFrom
    })
    const absences = values.absences.map(dated)
    const assignments = values.assignments.map(dated)
    const named = assignments.map((one) => ({
      ...one,
      away: awayFrom(absences, one.id),
      centerName: centerNames.value.get(one.centerId) ?? '未选中心',
      postName: posts.value.find((post) => post.id === one.postId)?.name ?? ''
    }))
    return [
      ...checkPerson(values, backend.today),
      ...(duplicates.open.value
        ? [errorAt('name', '可能与下方列出的人员重复，请核对；不是同一人的，勾选后再保存')]
        : []),
      ...checkAssignments(named),
      ...checkAbsences(absences, assignments)
    ]
  }

  const form = useRecordForm({
    formKey: () => `person:${id.value ?? 'new'}`,
    schema: PersonDraft,
    load,
    save: (values) => desk.call('person:save', { ...values, toldApart: duplicates.toldApart() }),
    check,
    topic: 'person',
    labels: personLabels,
    showValue: (field, value) =>
      personValueText(field, value, detail.value?.masked ?? null, reference.labelOf),
    notInDraft: ['idNumber'],
    savedTitle: ({ name }) => `已保存 ${name}`,
    afterSave: async (saved, then) => {
      if (then === 'next') await router.push('/staffing/persons/new')
      else if (id.value === null) await router.replace(`/staffing/persons/${saved.id}`)
    },
    close: () => (window.history.length > 1 ? router.back() : void router.push('/staffing/persons'))
  })

  const duplicates = useDuplicates(form.values)

  return { form, duplicates, id, detail, keepsIdNumbers, posts, centerNames, nameCenter }
}
