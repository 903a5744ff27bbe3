import { StaffLine, type JudgedStaffLine, type StaffLineField } from '@contract/staff-batch'
import { useDraft } from '@renderer/composables/form/use-draft'
import { useFormKeys } from '@renderer/composables/form/use-form-keys'
import { useLeaveGuard } from '@renderer/composables/form/use-leave-guard'
import { desk, DeskError } from '@renderer/desk'
import {
  emptyCells,
  isEmptyLine,
  withBlock,
  withCells,
  type BatchLine
} from '@renderer/features/staffing/batch/batch-lines'
import { useSaveState } from '@renderer/stores/save-state'
import { useUndo } from '@renderer/stores/undo'
import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { z } from 'zod'

const Kept = z.array(StaffLine)
const formKey = 'staff-batch:new'
const firstLines = 8
const pause = 400

/** The sheet of 批量录入: lines typed or pasted, judged by the backend while they are typed, saved all or none. */
export function useStaffBatch(close: () => void) {
  const saveState = useSaveState()
  const undo = useUndo()
  let lastKey = 0
  const freshKey = (): number => (lastKey += 1)
  const fresh = (): BatchLine => ({ key: freshKey(), cells: emptyCells(), sameAs: null })
  const blankSheet = (): BatchLine[] => Array.from({ length: firstLines }, fresh)

  const lines = shallowRef<BatchLine[]>(blankSheet())
  const before = shallowRef<BatchLine[][]>([])
  const judged = shallowRef<ReadonlyMap<number, JudgedStaffLine>>(new Map())
  const problem = ref<string | null>(null)
  const saving = ref(false)
  const checking = ref(false)
  const filled = computed(() => lines.value.filter((line) => !isEmptyLine(line)))
  const dirty = computed(() => filled.value.length > 0)
  const sent = computed((): StaffLine[] => filled.value.map(({ cells, sameAs }) => ({ cells, sameAs })))
  const payload = computed(() => JSON.stringify(sent.value))
  const errors = computed(() =>
    [...judged.value.values()].reduce(
      (sum, { violations }) => sum + violations.filter(({ severity }) => severity === 'error').length,
      0
    )
  )
  const draft = useDraft({ formKey: () => formKey, payload: () => (dirty.value ? payload.value : null) })
  void draft.offer('[]')

  let timer: ReturnType<typeof setTimeout> | undefined
  async function judge(): Promise<void> {
    clearTimeout(timer)
    const asked = filled.value
    if (asked.length === 0) {
      judged.value = new Map()
      return
    }
    checking.value = true
    try {
      const answer = await desk.call('staff-batch:check', { lines: sent.value })
      // A slower answer to an older sheet would mark the wrong cells.
      if (asked !== filled.value) return
      judged.value = new Map(
        answer.lines.flatMap((line, place) => {
          const key = asked[place]?.key
          return key === undefined ? [] : [[key, line] as const]
        })
      )
      problem.value = null
    } catch (error) {
      problem.value = reasonOf(error)
    } finally {
      checking.value = false
    }
  }

  watch(payload, () => {
    if (saving.value) return
    clearTimeout(timer)
    timer = setTimeout(() => void judge(), pause)
    if (dirty.value) {
      saveState.now = { state: 'editing' }
      draft.schedule()
    } else saveState.now = { state: 'idle' }
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    if (saveState.now.state !== 'saved') saveState.now = { state: 'idle' }
  })
  useLeaveGuard(() => dirty.value && !saving.value, draft.flush)

  function change(key: number, of: (line: BatchLine) => BatchLine): void {
    lines.value = lines.value.map((line) => (line.key === key ? of(line) : line))
  }

  /** Changes of several cells at once, which 撤回 takes back. */
  function changeAll(next: BatchLine[]): void {
    before.value = [...before.value, lines.value].slice(-20)
    lines.value = next
  }

  async function save(): Promise<void> {
    if (saving.value || !dirty.value) return
    await judge()
    if (errors.value > 0 || problem.value !== null) {
      problem.value ??= `没有保存：还有 ${String(errors.value)} 处要改，已在格子下面标出`
      return
    }
    saving.value = true
    try {
      const { people, assignments, batchId } = await desk.call('staff-batch:save', { lines: sent.value })
      await draft.discard()
      lines.value = blankSheet()
      before.value = []
      judged.value = new Map()
      undo.announceSaved(batchId, `已保存 ${String(people)} 人、${String(assignments)} 条任职`)
    } catch (error) {
      problem.value = `没有保存。${reasonOf(error)}`
    } finally {
      saving.value = false
    }
  }
  useFormKeys({ save, saveAndNext: save, close })

  function acceptDraft(): void {
    const offered = draft.offered.value
    if (offered === null) return
    const kept = Kept.parse(JSON.parse(offered.payload))
    lines.value = [...kept.map((line) => ({ ...line, key: freshKey() })), fresh()]
    draft.offered.value = null
  }

  return {
    lines,
    judged,
    errors,
    filled,
    dirty,
    saving,
    checking,
    problem,
    draftOffered: draft.offered,
    canTakeBack: computed(() => before.value.length > 0),
    type: (key: number, field: StaffLineField, text: string) =>
      change(key, (line) => withCells(line, { ...line.cells, [field]: text })),
    decide: (key: number, sameAs: StaffLine['sameAs']) => change(key, (line) => ({ ...line, sameAs })),
    paste: (from: { line: number; field: StaffLineField }, block: string[][]) =>
      changeAll(withBlock(lines.value, from, block, freshKey)),
    remove: (key: number) => changeAll(lines.value.filter((line) => line.key !== key)),
    addLines: () => (lines.value = [...lines.value, ...Array.from({ length: 5 }, fresh)]),
    takeBack: () => {
      const last = before.value.at(-1)
      if (last === undefined) return
      before.value = before.value.slice(0, -1)
      lines.value = last
    },
    save,
    acceptDraft,
    dropDraft: () => draft.discard()
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof DeskError) || error.kind === 'bug') throw error
  return error.reasons
}
