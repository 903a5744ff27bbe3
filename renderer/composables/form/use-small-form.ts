import { errorsOf, type Violation } from '@domain/violation'
import { formContextKey } from '@renderer/composables/form/form-context'
import { useLeaveGuard } from '@renderer/composables/form/use-leave-guard'
import { DeskError } from '@renderer/desk'
import { computed, provide, ref, shallowRef, type Ref } from 'vue'

interface SmallFormOptions<Values extends object> {
  start: Values
  check: (values: Values) => Violation[]
  /** Refusals are shown by the form; what it typed stays. */
  save: (values: Values) => Promise<void>
}

/** The mechanics of a dialog or of two fields in a panel: checks beside the fields, refusals in words. */
export function useSmallForm<Values extends object>({ start, check, save }: SmallFormOptions<Values>) {
  const values = ref({ ...start }) as Ref<Values>
  const attempted = ref(false)
  const saving = ref(false)
  const refused = shallowRef<Violation[]>([])
  const unreadable = ref<ReadonlyMap<string, string>>(new Map())
  const baseline = JSON.stringify(start)
  const dirty = computed(() => JSON.stringify(values.value) !== baseline || unreadable.value.size > 0)
  const violations = computed(() => [
    ...[...unreadable.value].map(([field, message]): Violation => ({ field, message, severity: 'error' })),
    ...check(values.value),
    ...refused.value
  ])

  async function submit(): Promise<void> {
    attempted.value = true
    refused.value = []
    if (saving.value || errorsOf(violations.value).length > 0) return
    saving.value = true
    try {
      // A reactive object cannot cross the bridge; its values can.
      await save(JSON.parse(JSON.stringify(values.value)) as Values)
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      const fields = error.fields.length > 0 ? error.fields : [{ field: '', message: error.message }]
      refused.value = fields.map(({ field, message }) => ({ field, message, severity: 'error' }))
    } finally {
      saving.value = false
    }
  }

  provide(formContextKey, {
    messageOf: (field) =>
      attempted.value || unreadable.value.has(field)
        ? (violations.value.find((violation) => violation.field === field) ?? null)
        : null,
    leave: () => undefined,
    reportInput: (field, message) => {
      const next = new Map(unreadable.value)
      if (message === null) next.delete(field)
      else next.set(field, message)
      unreadable.value = next
    }
  })
  useLeaveGuard(() => dirty.value && !saving.value, null)

  return {
    values,
    saving,
    dirty,
    /** Of the whole: refusals that belong to no field of the form. */
    messages: computed(() =>
      refused.value.filter(({ field }) => !(field in values.value)).map(({ message }) => message)
    ),
    violations,
    submit
  }
}
