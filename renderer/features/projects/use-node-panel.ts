import type { ProjectDetail } from '@contract/project'
import { ask, askLine } from '@renderer/app/feedback'
import { useChanged } from '@renderer/composables/use-changed'
import { DeskError, desk } from '@renderer/desk'
import {
  messagesByNode,
  nodeRows,
  sameEdit,
  type NodeEdit,
  type NodeRow
} from '@renderer/features/projects/node-edit'
import { useSaveState } from '@renderer/stores/save-state'
import { useScope } from '@renderer/stores/scope'
import { useUndo } from '@renderer/stores/undo'
import { computed, ref, shallowRef, watch } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'

/** Nodes of one project edited in place: each is saved by itself as soon as a cell is left. */
export function useNodePanel() {
  const scope = useScope()
  const undo = useUndo()
  const saveState = useSaveState()
  const projectId = ref<string | null>(null)
  const detail = shallowRef<ProjectDetail | null>(null)
  const problem = shallowRef<string | null>(null)
  const edits = ref<ReadonlyMap<string, NodeEdit>>(new Map())
  const refusals = ref<ReadonlyMap<string, string[]>>(new Map())
  const warnings = ref<ReadonlyMap<string, string[]>>(new Map())
  // One after the other: each save raises the revision that the next one must name.
  let queue: Promise<void> = Promise.resolve()

  const rows = computed(() => (detail.value === null ? [] : nodeRows(detail.value, edits.value)))
  const unsaved = computed(() => edits.value.size > 0)

  async function load(): Promise<void> {
    const id = projectId.value
    if (id === null) return
    try {
      const loaded = await desk.call('project:get', { id, cutoff: scope.cutoff })
      if (projectId.value !== id) return
      detail.value = loaded
      problem.value = null
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      if (projectId.value === id) problem.value = error.message
    }
  }

  function forget(): void {
    detail.value = null
    problem.value = null
    edits.value = new Map()
    refusals.value = new Map()
    warnings.value = new Map()
  }

  async function mayLeave(): Promise<boolean> {
    await queue
    if (!unsaved.value) return true
    return ask({
      title: '有未保存的节点修改',
      message: `${unsavedNames()}的修改没有保存成功，离开后不会生效。`,
      confirm: '放弃修改',
      cancel: '继续修改',
      danger: true
    })
  }

  function unsavedNames(): string {
    const names = rows.value.filter(({ id }) => edits.value.has(id)).map(({ name }) => `“${name}”`)
    return names.join('、')
  }

  /** @returns false when the clerk stays with what is not saved. */
  async function open(id: string | null): Promise<boolean> {
    if (id === projectId.value) return true
    if (!(await mayLeave())) return false
    forget()
    projectId.value = id
    await load()
    return true
  }

  /** Takes a changed cell and saves its node. */
  function change(row: NodeRow, changes: Partial<NodeEdit>): void {
    const { planDate, forecastDate, actualDate, evidence } = row
    edits.value = new Map(edits.value).set(row.id, {
      planDate,
      forecastDate,
      actualDate,
      evidence,
      ...changes
    })
    save(row.id)
  }

  function save(id: string): void {
    queue = queue.then(() => saveNode(id))
  }

  function giveUp(id: string): void {
    edits.value = without(edits.value, id)
    refusals.value = without(refusals.value, id)
  }

  async function saveNode(id: string): Promise<void> {
    const shown = detail.value
    const edit = edits.value.get(id)
    if (shown === null || edit === undefined) return
    const stored = nodeRows(shown, new Map()).find((row) => row.id === id)
    if (stored === undefined || sameEdit(stored, edit)) return giveUp(id)
    const { planDate } = edit
    if (planDate === null) return refuse(id, [`请填写“${stored.name}”的计划日期`])
    const planReason = planDate === stored.planDate ? '' : await reasonFor(stored, planDate)
    if (planReason === null) return giveUp(id)
    saveState.now = { state: 'saving' }
    try {
      const saved = await desk.call('project:set-milestone', {
        projectId: shown.draft.id,
        projectRevision: shown.draft.revision,
        milestoneId: id,
        ...edit,
        planDate,
        planReason
      })
      saveState.now = { state: 'saved', at: new Date() }
      undo.announceSaved(saved.batchId, `已保存节点 ${stored.name}`)
      if (edits.value.get(id) === edit) giveUp(id)
      warnings.value = messagesByNode(
        saved.warnings.filter(({ field }) => field.startsWith('milestones.')),
        shown.pieces,
        id
      )
      await load()
    } catch (error) {
      saveState.now = { state: 'failed' }
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      await meetRefusal(error, shown, id)
    }
  }

  /** Null when the clerk would rather leave the plan as it was. */
  function reasonFor({ name, planDate }: NodeRow, next: string): Promise<string | null> {
    return askLine({
      title: '调整原因',
      message: `“${name}”的计划由 ${planDate ?? '—'} 改为 ${next}，基线不变，另存为新的计划版本。为什么调整？`,
      confirm: '保存调整'
    })
  }

  async function meetRefusal(error: DeskError, shown: ProjectDetail, id: string): Promise<void> {
    if (error.kind === 'conflict') {
      await load()
      refuse(id, ['这个项目刚被别处修改过，已取来最新内容；本行仍是您填的，核对后请按“重新保存”'])
    } else if (error.fields.length > 0) {
      refusals.value = messagesByNode(error.fields, shown.pieces, id)
    } else refuse(id, [error.message])
  }

  function refuse(id: string, messages: string[]): void {
    refusals.value = new Map(refusals.value).set(id, messages)
  }

  watch(() => scope.cutoff, load)
  useChanged(['project'], load)
  onBeforeRouteLeave(mayLeave)

  return { projectId, detail, problem, rows, edits, refusals, warnings, open, change, save, giveUp, load }
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}
