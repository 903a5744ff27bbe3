import type { ReportDraft, ReportGrid, ReportRow } from '@contract/report'
import { DeskError, desk } from '@renderer/desk'
import { judgedRow, keyOf, type JudgedRow, type TypedCells } from '@renderer/features/reports/report-cells'
import { useBackend } from '@renderer/stores/backend'
import { useSaveState } from '@renderer/stores/save-state'
import { useUndo } from '@renderer/stores/undo'
import { ref, shallowRef, type Ref } from 'vue'

interface Sheet {
  grid: Readonly<Ref<ReportGrid | null>>
  typed: Readonly<Ref<ReadonlyMap<string, TypedCells>>>
  isEditable: (row: ReportRow) => boolean
  /** These rows stand as they were typed. */
  saved: (rows: readonly ReportRow[]) => Promise<void>
  load: () => Promise<unknown>
}

/** Saving, handing in and reviewing of reports: all that are sent or none. */
export function useReportSaving({ grid, typed, isEditable, saved, load }: Sheet) {
  const backend = useBackend()
  const saveState = useSaveState()
  const undo = useUndo()
  /** Rows whose handing in was refused: from then on all that they lack is shown. */
  const judgedForHandIn = shallowRef<ReadonlySet<string>>(new Set())
  const problem = ref<string | null>(null)
  const saving = ref(false)

  function judge(row: ReportRow): JudgedRow | null {
    const key = keyOf(row)
    if (grid.value === null || !isEditable(row)) return null
    const handIn = judgedForHandIn.value.has(key)
    if (!handIn && !typed.value.has(key)) return null
    return judgedRow(row, typed.value.get(key), { rule: grid.value.rule, today: backend.today, handIn })
  }

  /** The rows of `among` that hold something to save, or with a reporter to hand in. */
  function pending(among: readonly ReportRow[], handIn: boolean): ReportRow[] {
    return among.filter(
      (row) => isEditable(row) && (typed.value.has(keyOf(row)) || (handIn && row.report !== null))
    )
  }

  /** @returns whether they stand now. */
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
      await saved(sent)
      undo.announceSaved(batchId, `${reporter === null ? '已保存' : '已报送'} ${count} 份月报`)
    }, sent)
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

  /** Another sheet: nothing of it has been refused yet. */
  function startAnew(): void {
    judgedForHandIn.value = new Set()
    problem.value = null
  }

  return { saving, problem, judge, pending, save, review, startAnew }
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
