import { errorsOf, type Violation } from '@domain/violation'
import { formContextKey } from '@renderer/composables/form/form-context'
import { DeskError } from '@renderer/desk'
import { useUndo } from '@renderer/stores/undo'
import { computed, provide, ref, shallowRef } from 'vue'

interface StepParts<Move> {
  move: () => Move
  check: (move: Move) => Violation[]
  send: (move: Move) => Promise<{ batchId: string }>
  /** For the toast: 已申请销号 WT-2026-0001. */
  doneTitle: () => string
  done: () => void
}

/** A step of a record asked for in a dialog: checked by the domain's rule, refused beside the fields, undone by Ctrl+Z. */
export function useStep<Move>({ move, check, send, doneTitle, done }: StepParts<Move>) {
  const undo = useUndo()
  const attempted = ref(false)
  const saving = ref(false)
  const problem = shallowRef('')
  const refused = shallowRef<Violation[]>([])
  const violations = computed(() => [...check(move()), ...refused.value])

  provide(formContextKey, {
    messageOf: (field) =>
      attempted.value ? (violations.value.find((violation) => violation.field === field) ?? null) : null,
    leave: () => undefined,
    reportInput: () => undefined
  })

  async function confirm(): Promise<void> {
    attempted.value = true
    refused.value = []
    problem.value = errorsOf(violations.value)
      .filter(({ field }) => field === 'step')
      .map(({ message }) => message)
      .join('')
    if (errorsOf(violations.value).length > 0 || saving.value) return
    saving.value = true
    try {
      const { batchId } = await send(move())
      undo.announceSaved(batchId, doneTitle())
      done()
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      refused.value = error.fields.map((failure) => ({ ...failure, severity: 'error' }))
      problem.value = error.reasons
    } finally {
      saving.value = false
    }
  }

  return { confirm, saving, problem }
}
