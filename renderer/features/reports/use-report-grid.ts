import { isReportEditable } from '@domain/report/report-states'
import type { ReportGrid, ReportRow } from '@contract/report'
import { useDraft } from '@renderer/composables/form/use-draft'
import { useFormKeys } from '@renderer/composables/form/use-form-keys'
import { useLeaveGuard } from '@renderer/composables/form/use-leave-guard'
import { useLoaded } from '@renderer/composables/use-loaded'
import { keyOf, reportFields, type ReportField } from '@renderer/features/reports/report-cells'
import { useReportSaving } from '@renderer/features/reports/use-report-saving'
import { useTypedCells } from '@renderer/features/reports/use-typed-cells'
import { useBackend } from '@renderer/stores/backend'
import { useSaveState } from '@renderer/stores/save-state'
import { computed, onBeforeUnmount, watch } from 'vue'
import { z } from 'zod'

const Payload = z.record(z.string(), z.partialRecord(z.enum(reportFields), z.string()))

/** Reports filled in like a sheet: typed cells stand on top of what is stored until all of them are saved or none. */
export function useReportGrid(options: {
  /** Names the draft of what is typed. */
  formKey: () => string
  question: () => unknown
  load: () => Promise<ReportGrid>
}) {
  const backend = useBackend()
  const saveState = useSaveState()
  const {
    value: grid,
    problem: loadProblem,
    load
  } = useLoaded(options.question, options.load, ['report', 'period', 'project'])
  const rows = computed(() => grid.value?.rows ?? [])
  const states = computed(() => new Map(grid.value?.periods.map(({ period, state }) => [period, state])))

  function isEditable({ period, report }: ReportRow): boolean {
    if (backend.readOnly || states.value.get(period) !== 'open') return false
    return report === null || isReportEditable(report.state)
  }

  const { typed, dirty, canUndoBlock, type, fillBlock, undoBlock, replace } = useTypedCells(isEditable)
  const payload = computed(() => JSON.stringify(Object.fromEntries(typed.value)))
  const draft = useDraft({ formKey: options.formKey, payload: () => (dirty.value ? payload.value : null) })

  async function forget(stored: readonly ReportRow[]): Promise<void> {
    const rest = new Map(typed.value)
    for (const row of stored) rest.delete(keyOf(row))
    replace(rest)
    if (rest.size === 0) await draft.discard()
  }

  const { saving, problem, startAnew, save, ...others } = useReportSaving({
    grid,
    typed,
    isEditable,
    saved: forget,
    load
  })

  function typeCell(row: ReportRow, field: ReportField, text: string): void {
    type(row, field, text)
    problem.value = null
  }

  function acceptDraft(): void {
    const offered = draft.offered.value
    if (offered === null) return
    const known = new Set(rows.value.map(keyOf))
    const kept = Payload.parse(JSON.parse(offered.payload))
    replace(new Map(Object.entries(kept).filter(([key]) => known.has(key))))
    draft.offered.value = null
  }

  /** Nothing is unsaved here any more. */
  function restState(): void {
    if (saveState.now.state !== 'saved') saveState.now = { state: 'idle' }
  }
  onBeforeUnmount(restState)

  watch(payload, () => {
    if (saving.value) return
    if (!dirty.value) {
      restState()
      return
    }
    saveState.now = { state: 'editing' }
    draft.schedule()
  })
  watch(
    options.formKey,
    () => {
      replace(new Map())
      startAnew()
      void draft.offer('{}')
    },
    { immediate: true }
  )
  useLeaveGuard(() => dirty.value && !saving.value, draft.flush)
  const saveAll = () => save(rows.value, null)
  useFormKeys({ save: saveAll, saveAndNext: saveAll, close: () => undefined })

  return {
    ...others,
    save,
    saving,
    problem,
    grid,
    rows,
    loadProblem,
    load,
    typed,
    dirty,
    canUndoBlock,
    draftOffered: draft.offered,
    isEditable,
    type: typeCell,
    fillBlock,
    undoBlock,
    acceptDraft,
    dropDraft: () => draft.discard()
  }
}
