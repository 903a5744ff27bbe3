import { isReportEditable } from '@domain/report/report-states'
import type { ReportDraft, ReportGrid, ReportRow } from '@contract/report'
import { useDraft } from '@renderer/composables/form/use-draft'
import { useFormKeys } from '@renderer/composables/form/use-form-keys'
import { useLeaveGuard } from '@renderer/composables/form/use-leave-guard'
import { useLoaded } from '@renderer/composables/use-loaded'
import { DeskError, desk } from '@renderer/desk'
import {
  judgedRow,
  keyOf,
  printedCell,
  reportFields,
  type JudgedRow,
  type ReportField,
  type TypedCells
} from '@renderer/features/reports/report-cells'
import { useBackend } from '@renderer/stores/backend'
import { useSaveState } from '@renderer/stores/save-state'
import { useUndo } from '@renderer/stores/undo'
import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { z } from 'zod'

const Payload = z.record(z.string(), z.partialRecord(z.enum(reportFields), z.string()))

type Typed = ReadonlyMap<string, TypedCells>

/** Reports filled in like a sheet: typed cells stand on top of what is stored until all of them are saved or none. */
export function useReportGrid(options: {
  /** Names the draft of what is typed. */
  formKey: () => string
  question: () => unknown
  load: () => Promise<ReportGrid>
}) {
  const backend = useBackend()
  const saveState = useSaveState()
  const undo = useUndo()
  const {
    value: grid,
    problem: loadProblem,
    load
  } = useLoaded(options.question, options.load, ['report', 'period', 'project'])
  const typed = shallowRef<Typed>(new Map())
  /** What stood before the last block was pasted or filled. */
  const beforeBlock = shallowRef<Typed | null>(null)
  /** Rows whose handing in was refused: from then on all that they lack is shown. */
  const judgedForHandIn = shallowRef<ReadonlySet<string>>(new Set())
  const problem = ref<string | null>(null)
  const saving = ref(false)

  const rows = computed(() => grid.value?.rows ?? [])
  const states = computed(() => new Map(grid.value?.periods.map(({ period, state }) => [period, state])))
  const dirty = computed(() => typed.value.size > 0)
  const payload = computed(() => JSON.stringify(Object.fromEntries(typed.value)))
  const draft = useDraft({ formKey: options.formKey, payload: () => (dirty.value ? payload.value : null) })

  function isEditable({ period, report }: ReportRow): boolean {
    if (backend.readOnly || states.value.get(period) !== 'open') return false
    return report === null || isReportEditable(report.state)
  }

  function judge(row: ReportRow): JudgedRow | null {
    const key = keyOf(row)
    if (grid.value === null || !isEditable(row)) return null
    const handIn = judgedForHandIn.value.has(key)
    if (!handIn && !typed.value.has(key)) return null
    return judgedRow(row, typed.value.get(key), { rule: grid.value.rule, today: backend.today, handIn })
  }

  function withCell(of: Typed, row: ReportRow, field: ReportField, text: string): Map<string, TypedCells> {
    const next = new Map(of)
    const { [field]: _, ...rest } = next.get(keyOf(row)) ?? {}
    const cells = text === printedCell(row, field) ? rest : { ...rest, [field]: text }
    if (Object.keys(cells).length === 0) next.delete(keyOf(row))
    else next.set(keyOf(row), cells)
    return next
  }

  function type(row: ReportRow, field: ReportField, text: string): void {
    typed.value = withCell(typed.value, row, field, text)
    problem.value = null
  }

  /** @returns how many rows took nothing since they cannot be changed. */
  function fillBlock(visible: readonly ReportRow[], from: ReportField, block: readonly string[][]): number {
    let next = typed.value
    let skipped = 0
    for (const [down, cells] of block.entries()) {
      const row = visible[down]
      if (row === undefined || !isEditable(row)) {
        skipped += 1
        continue
      }
      for (const [right, text] of cells.entries()) {
        const field = reportFields[reportFields.indexOf(from) + right]
        if (field !== undefined) next = withCell(next, row, field, text)
      }
    }
    beforeBlock.value = typed.value
    typed.value = next
    return skipped
  }

  function undoBlock(): void {
    if (beforeBlock.value !== null) typed.value = beforeBlock.value
    beforeBlock.value = null
  }

  /** The rows of `among` that hold something to save, or with a reporter to hand in. */
  function pending(among: readonly ReportRow[], handIn: boolean): ReportRow[] {
    return among.filter(
      (row) => isEditable(row) && (typed.value.has(keyOf(row)) || (handIn && row.report !== null))
    )
  }

  /** All or none. @returns whether they stand now. */
  async function save(among: readonly ReportRow[], reporter: string | null): Promise<boolean> {
    const current = grid.value
    const sent = pending(among, reporter !== null)
    if (current === null || saving.value || sent.length === 0) return false
    problem.value = null
    if (reporter !== null) judgedForHandIn.value = new Set([...judgedForHandIn.value, ...sent.map(keyOf)])
    const ground = { rule: current.rule, today: backend.today, handIn: reporter !== null }
    const judged = sent.map((row) => judgedRow(row, typed.value.get(keyOf(row)), ground))
    const wrong = judged.filter(({ violations }) => violations.some(({ severity }) => severity === 'error'))
    if (wrong.length > 0) {
      problem.value = `没有保存：${wrong.length} 个项目有红字标出的错误，改正后再保存；已填内容都还在。`
      return false
    }
    const reports = sent.map((row, index): ReportDraft => ({
      ...(judged[index]?.values ?? row.values),
      projectId: row.projectId,
      period: row.period,
      revision: row.report?.revision ?? null
    }))
    return attempt(async () => {
      const { batchId, count } = await desk.call('report:save', { reports, reporter })
      const rest = new Map(typed.value)
      for (const row of sent) rest.delete(keyOf(row))
      typed.value = rest
      beforeBlock.value = null
      if (rest.size === 0) await draft.discard()
      undo.announceSaved(batchId, `${reporter === null ? '已保存' : '已报送'} ${count} 份月报`)
    }, sent)
  }

  async function attempt(run: () => Promise<void>, sent: readonly ReportRow[]): Promise<boolean> {
    saving.value = true
    saveState.now = { state: 'saving' }
    try {
      await run()
      saveState.now = { state: 'saved', at: new Date() }
      await load()
      return true
    } catch (error) {
      saveState.now = { state: 'failed' }
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      problem.value = refusalOf(error, sent)
      if (error.kind === 'conflict') await load()
      return false
    } finally {
      saving.value = false
    }
  }

  async function review(
    chosen: readonly ReportRow[],
    to: 'reviewed' | 'returned',
    { actor, reason }: { actor: string; reason: string }
  ): Promise<boolean> {
    const reports = chosen.flatMap(({ report }) =>
      report === null ? [] : [{ id: report.id, revision: report.revision }]
    )
    return attempt(async () => {
      const { batchId, count } = await desk.call('report:review', { reports, to, actor, reason })
      undo.announceSaved(batchId, `${to === 'reviewed' ? '已审核' : '已退回'} ${count} 份月报`)
    }, chosen)
  }

  function acceptDraft(): void {
    const offered = draft.offered.value
    if (offered === null) return
    const known = new Map(rows.value.map((row) => [keyOf(row), row]))
    const kept = Payload.parse(JSON.parse(offered.payload))
    typed.value = new Map(Object.entries(kept).filter(([key]) => known.has(key)))
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
      typed.value = new Map()
      beforeBlock.value = null
      judgedForHandIn.value = new Set()
      problem.value = null
      void draft.offer('{}')
    },
    { immediate: true }
  )
  useLeaveGuard(() => dirty.value && !saving.value, draft.flush)
  useFormKeys({
    save: () => save(rows.value, null),
    saveAndNext: () => save(rows.value, null),
    close: () => undefined
  })

  return {
    grid,
    rows,
    loadProblem,
    load,
    typed,
    dirty,
    saving,
    problem,
    draftOffered: draft.offered,
    canUndoBlock: computed(() => beforeBlock.value !== null),
    isEditable,
    judge,
    type,
    fillBlock,
    undoBlock,
    pending,
    save,
    review,
    acceptDraft,
    dropDraft: () => draft.discard()
  }
}

/** `“石油社区…”：月报已是…`, by the row that was refused. */
function refusalOf(error: DeskError, sent: readonly ReportRow[]): string {
  const reasons = error.fields.map(({ field, message }) => {
    const index = /^reports\.(\d+)\./u.exec(field)?.[1]
    const name = index === undefined ? undefined : sent[Number(index)]?.name
    return name === undefined ? message : `“${name}”：${message}`
  })
  return reasons.length === 0 ? error.message : `没有保存。${reasons.slice(0, 5).join('；')}`
}
