import type { CenterKind } from '@domain/center/vocabulary'
import { targetContract, type TargetSheet, type UnitTarget } from '@contract/target'
import { formContextKey } from '@renderer/composables/form/form-context'
import { refusedFields, violationsOf, type RefusedField } from '@renderer/composables/form/form-violations'
import { useChanged } from '@renderer/composables/use-changed'
import { DeskError, desk } from '@renderer/desk'
import { changedTargets, targetTotals } from '@renderer/features/projects/target-numbers'
import { useBackend } from '@renderer/stores/backend'
import { useScope } from '@renderer/stores/scope'
import { useUndo } from '@renderer/stores/undo'
import { computed, provide, ref, shallowRef, watch } from 'vue'

/** 年度目标 of one kind: the numbers in force on the day from which the new ones shall hold, and the new ones. */
export function useTargets(initialKind: CenterKind) {
  const backend = useBackend()
  const scope = useScope()
  const undo = useUndo()
  const kind = ref(initialKind)
  const effectiveFrom = ref<string | null>(
    scope.year === scope.thisYear ? backend.today : `${String(scope.year)}-01-01`
  )
  const docNo = ref('')
  const reason = ref('')
  const sheet = shallowRef<TargetSheet | null>(null)
  const problem = shallowRef<string | null>(null)
  const saving = ref(false)
  const attempted = ref(false)
  /** Only what the clerk typed; everything else follows the sheet. */
  const typed = ref<ReadonlyMap<string, number>>(new Map())
  const unreadable = ref<ReadonlyMap<string, string>>(new Map())
  const refused = shallowRef<RefusedField[]>([])

  const rows = computed<UnitTarget[]>(() =>
    sheet.value === null ? [] : [sheet.value.city, ...sheet.value.units]
  )
  const changed = computed(() => changedTargets(rows.value, typed.value))
  const totals = computed(() => (sheet.value === null ? null : targetTotals(sheet.value, typed.value)))
  const dirty = computed(() => changed.value.length > 0 || unreadable.value.size > 0)

  const input = computed(() => ({
    year: scope.year,
    kind: kind.value,
    versionsSeen: sheet.value?.versionsSeen ?? 0,
    effectiveFrom: effectiveFrom.value ?? '',
    docNo: docNo.value,
    reason: reason.value,
    targets: changed.value
  }))
  const violations = computed(() =>
    violationsOf(input.value, {
      schema: targetContract['target:save'].input,
      check: undefined,
      unreadable: unreadable.value,
      refused: refused.value
    })
  )

  async function load(): Promise<void> {
    const cutoff = effectiveFrom.value
    if (cutoff === null) return
    const asked = kind.value
    try {
      const loaded = await desk.call('target:sheet', { year: scope.year, kind: asked, cutoff })
      if (asked === kind.value) sheet.value = loaded
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      problem.value = error.message
    }
  }

  function type(unitId: string, count: number | null): void {
    const next = new Map(typed.value)
    if (count === null) next.delete(unitId)
    else next.set(unitId, count)
    typed.value = next
  }

  function clear(): void {
    typed.value = new Map()
    unreadable.value = new Map()
    refused.value = []
    attempted.value = false
    problem.value = null
  }

  /** @returns whether the numbers stand now. */
  async function save(): Promise<boolean> {
    attempted.value = true
    problem.value = null
    if (violations.value.length > 0 || saving.value) return false
    saving.value = true
    const sent = input.value
    try {
      const { batchId, changed: count } = await desk.call('target:save', sent)
      undo.announceSaved(batchId, `已调整 ${String(count)} 个单位的年度目标`)
      clear()
      docNo.value = ''
      reason.value = ''
      await load()
      return true
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      if (error.fields.length > 0) refused.value = refusedFields(sent, error.fields)
      else problem.value = error.message
      if (error.kind === 'conflict') await load()
      return false
    } finally {
      saving.value = false
    }
  }

  provide(formContextKey, {
    messageOf: (field) =>
      attempted.value ? (violations.value.find((violation) => violation.field === field) ?? null) : null,
    leave: () => undefined,
    reportInput: (field, message) => {
      const next = new Map(unreadable.value)
      if (message === null) next.delete(field)
      else next.set(field, message)
      unreadable.value = next
    }
  })

  watch([kind, effectiveFrom], load, { immediate: true })
  useChanged(['target'], load)

  const messages = computed(() => (attempted.value ? violations.value : []))
  return {
    year: computed(() => scope.year),
    kind,
    effectiveFrom,
    docNo,
    reason,
    sheet,
    rows,
    typed,
    totals,
    dirty,
    problem,
    messages,
    saving,
    type,
    clear,
    save
  }
}
