import { normaliseIdNumber } from '@domain/identifier/id-number'
import type { PersonDraft } from '@contract/person'
import type { PersonDuplicate } from '@contract/person-duplicates'
import { useLoaded } from '@renderer/composables/use-loaded'
import { desk } from '@renderer/desk'
import { computed, ref, watch, type Ref } from 'vue'

/** Who in the register may be the person in the form, and whether the clerk has told them apart. */
export function useDuplicates(values: Readonly<Ref<PersonDraft | null>>) {
  const apart = ref<ReadonlySet<string>>(new Set())

  const question = computed(() => {
    if (values.value === null) return null
    const { id, name, birthYear, phone, idNumber } = values.value
    return {
      id,
      name: name.slice(0, 60),
      birthYear,
      phone: phone?.slice(0, 60) ?? null,
      // Half a number is like nobody's.
      idNumber: idNumber === null || normaliseIdNumber(idNumber).length === 18 ? idNumber : ''
    }
  })
  const { value: found } = useLoaded(
    () => question.value,
    (): Promise<PersonDuplicate[]> =>
      question.value === null ? Promise.resolve([]) : desk.call('person:duplicates', question.value),
    ['person']
  )
  // Whom one was told apart from holds for what was typed then.
  watch(question, () => (apart.value = new Set()))
  const others = computed(() => found.value ?? [])
  const open = computed(() => others.value.some(({ id }) => !apart.value.has(id)))

  return {
    others,
    /** Some are not told apart yet, which refuses the save. */
    open,
    tellApart: (told: boolean) => {
      apart.value = new Set(told ? others.value.map(({ id }) => id) : [])
    },
    toldApart: () => [...apart.value]
  }
}
