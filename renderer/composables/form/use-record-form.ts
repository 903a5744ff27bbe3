import type { Topic } from '@contract/events'
import { errorsOf, type Violation } from '@domain/violation'
import { formContextKey } from '@renderer/composables/form/form-context'
import { refusedFields, violationsOf, type RefusedField } from '@renderer/composables/form/form-violations'
import { rebase } from '@renderer/composables/form/rebase'
import { useDraft } from '@renderer/composables/form/use-draft'
import { useFormKeys } from '@renderer/composables/form/use-form-keys'
import { useLeaveGuard } from '@renderer/composables/form/use-leave-guard'
import { DeskError } from '@renderer/desk'
import { useChanged } from '@renderer/composables/use-changed'
import { useSaveState } from '@renderer/stores/save-state'
import { useUndo } from '@renderer/stores/undo'
import { computed, onBeforeUnmount, provide, ref, shallowRef, watch, type Ref } from 'vue'
import type { z } from 'zod'

export interface RecordFormOptions<Values extends object, Saved extends { batchId?: string }> {
  /** Names the draft: `center:<id>`, `center:new`. Another key loads another record. */
  formKey: () => string
  schema: z.ZodType<unknown, Values>
  load: () => Promise<Values>
  save: (values: Values) => Promise<Saved>
  /** The rules of the domain, asked at every change. */
  check?: (values: Values) => Violation[]
  /** Reloads the untouched form when a commit elsewhere (undo, import) changed records of this kind. */
  topic?: Topic
  /** Chinese names by field path, without indexes: `milestones.planDate`. */
  labels: Readonly<Record<string, string>>
  /** How a value looks in 差异对照; null, or left out, for plain text. */
  showValue?: (field: string, value: unknown) => string | null
  /** Fields whose input is never put aside in the database, where a draft is text that anybody can read. */
  notInDraft?: readonly (keyof Values & string)[]
  /** For the toast: 已保存 定鼎门社区邻里中心. */
  savedTitle?: (values: Values) => string
  /** Where to go: `next` was Ctrl+Enter. A form that stays is loaded anew. */
  afterSave: (saved: Saved, then: 'stay' | 'next') => void | Promise<void>
  /** Esc and 关闭. */
  close: () => void
}

/**
 * The mechanics of every form: load, check, keep drafts, save, meet conflicts, guard the way out.
 * Call it in the setup of the page; hand the result to `<FormFrame :form>` and bind fields to `form.values`.
 */
export function useRecordForm<Values extends object, Saved extends { batchId?: string }>(
  options: RecordFormOptions<Values, Saved>
) {
  const saveState = useSaveState()
  const undo = useUndo()
  const values = ref(null) as Ref<Values | null>
  const baseline = ref('')
  const problem = shallowRef<DeskError | null>(null)
  const saving = ref(false)
  const attempted = ref(false)
  /** Counts up with every refused save. */
  const refusals = ref(0)
  const left = ref<ReadonlySet<string>>(new Set())
  const unreadable = ref<ReadonlyMap<string, string>>(new Map())
  const refused = shallowRef<RefusedField[]>([])
  const conflict = shallowRef<{ mine: Values; latest: Values } | null>(null)
  let alive = true
  onBeforeUnmount(() => {
    alive = false
    saveState.now = saveState.now.state === 'saved' ? saveState.now : { state: 'idle' }
  })

  const text = computed(() => JSON.stringify(values.value))
  const dirty = computed(
    () => values.value !== null && (text.value !== baseline.value || unreadable.value.size > 0)
  )
  const violations = computed(() =>
    values.value === null
      ? []
      : violationsOf(values.value, {
          schema: options.schema,
          check: options.check,
          unreadable: unreadable.value,
          refused: refused.value
        })
  )
  const errors = computed(() => errorsOf(violations.value))
  const draft = useDraft({
    formKey: options.formKey,
    payload: () => (dirty.value ? draftText() : null)
  })

  function draftText(): string {
    const left: readonly string[] = options.notInDraft ?? []
    return JSON.stringify(values.value, (key, value: unknown) => (left.includes(key) ? undefined : value))
  }

  /** @param untouchedOnly leaves what was typed meanwhile as it is; a later save then meets the conflict. */
  async function reload(untouchedOnly = false): Promise<void> {
    problem.value = null
    const key = options.formKey()
    try {
      const loaded = await options.load()
      if (key !== options.formKey() || (untouchedOnly && dirty.value)) return
      start(loaded)
      await draft.offer(draftText())
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      values.value = null
      problem.value = error
    }
  }

  function start(loaded: Values): void {
    values.value = loaded
    baseline.value = JSON.stringify(loaded)
    attempted.value = false
    left.value = new Set()
    unreadable.value = new Map()
    refused.value = []
    conflict.value = null
  }

  async function save(then: 'stay' | 'next' = 'stay'): Promise<boolean> {
    if (values.value === null || saving.value) return false
    attempted.value = true
    problem.value = null
    if (errors.value.length > 0) {
      refusals.value += 1
      return false
    }
    saving.value = true
    saveState.now = { state: 'saving' }
    const sent = structuredCopy(values.value)
    const key = options.formKey()
    try {
      const saved = await options.save(sent)
      baseline.value = JSON.stringify(sent)
      saveState.now = { state: 'saved', at: new Date() }
      if (saved.batchId !== undefined)
        undo.announceSaved(saved.batchId, options.savedTitle?.(sent) ?? '已保存')
      await draft.discard(key)
      await options.afterSave(saved, then)
      if (alive && key === options.formKey()) await reload()
      return true
    } catch (error) {
      saveState.now = { state: 'failed' }
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      await meetRefusal(error, sent)
      refusals.value += 1
      return false
    } finally {
      saving.value = false
    }
  }

  async function meetRefusal(error: DeskError, sent: Values): Promise<void> {
    if (error.kind === 'conflict') conflict.value = { mine: sent, latest: await options.load() }
    else if (error.fields.length > 0) refused.value = refusedFields(sent, error.fields)
    else problem.value = error
  }

  /** 用我的: my values on the latest revision, saved at once. */
  async function keepMine(): Promise<void> {
    if (conflict.value === null) return
    values.value = rebase(conflict.value.mine, conflict.value.latest)
    conflict.value = null
    await save()
  }

  /** 用最新的: the stored version; what I typed stays behind as a draft only if nothing else is saved. */
  function takeLatest(): void {
    if (conflict.value === null) return
    start(conflict.value.latest)
    void draft.discard()
  }

  function acceptDraft(): void {
    const offered = draft.offered.value
    if (offered === null || values.value === null) return
    // Fields that an older draft does not know keep what is stored.
    values.value = { ...values.value, ...(JSON.parse(offered.payload) as Partial<Values>) }
    draft.offered.value = null
  }

  watch(text, (now) => {
    if (now === baseline.value || values.value === null || saving.value) return
    saveState.now = { state: 'editing' }
    draft.schedule()
  })
  watch(options.formKey, () => void reload(), { immediate: true })
  useChanged(options.topic === undefined ? [] : [options.topic], () => {
    if (!dirty.value && !saving.value && conflict.value === null) void reload(true)
  })
  useLeaveGuard(() => dirty.value && !saving.value, draft.flush)
  useFormKeys({ save: () => save('stay'), saveAndNext: () => save('next'), close: options.close })

  provide(formContextKey, {
    messageOf: (field) =>
      attempted.value || left.value.has(field)
        ? (violations.value.find((violation) => violation.field === field) ?? null)
        : null,
    leave: (field) => (left.value = new Set(left.value).add(field)),
    reportInput: (field, message) => {
      const next = new Map(unreadable.value)
      if (message === null) next.delete(field)
      else next.set(field, message)
      unreadable.value = next
    }
  })

  return {
    values,
    dirty,
    saving,
    problem,
    conflict,
    refusals,
    labels: options.labels,
    showValue: options.showValue,
    draftOffered: draft.offered,
    /** Shown at the top once a save was refused. */
    summary: computed(() => (attempted.value ? errors.value : [])),
    violations,
    save,
    reload: () => reload(),
    close: options.close,
    keepMine,
    takeLatest,
    acceptDraft,
    dropDraft: () => draft.discard()
  }
}

/** Reactive proxies cannot cross the bridge; the values are plain JSON by contract. */
function structuredCopy<Values>(values: Values): Values {
  return JSON.parse(JSON.stringify(values)) as Values
}
