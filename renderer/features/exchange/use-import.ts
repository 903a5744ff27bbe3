import type { InputOf, OutputOf } from '@contract/index'
import type { ImportColumn } from '@contract/import'
import type { LedgerPreview } from '@contract/ledger'
import type { ImportLedger } from '@domain/sheet/import-ledgers'
import { useJob } from '@renderer/composables/use-job'
import { useUndo } from '@renderer/stores/undo'
import { computed, reactive, ref, shallowRef } from 'vue'

export type Opened = OutputOf<'import:open'>

/** A sheet in the wizard: ticked or not, and what its columns mean. */
export interface WizardSheet {
  file: number
  index: number
  taken: boolean
  ledger: ImportLedger
  /** The ledger's column by position; null stays out. */
  keys: Record<number, string | null>
}

export const importSteps = ['选文件', '认表', '对列', '预览', '写入'] as const

/** What the columns are in a ledger, as far as the program can tell. */
export function proposedKeys(
  columns: readonly ImportColumn[],
  ledger: ImportLedger
): Record<number, string | null> {
  return Object.fromEntries(
    columns.map(({ position, proposals }) => [
      position,
      proposals.find((proposal) => proposal.ledger === ledger)?.key ?? null
    ])
  )
}

/** Files → which sheet is what → columns → what would change → written, perhaps undone. */
export function useImport() {
  const undoStore = useUndo()
  const opening = useJob('import:open')
  const checking = useJob('import:check')
  const applying = useJob('import:apply')
  const step = ref(0)
  const opened = shallowRef<Opened | null>(null)
  const sheets = ref<WizardSheet[]>([])
  const choices = reactive<Pick<InputOf<'import:check'>, 'includeHidden' | 'fillMerged' | 'coordSys'>>({
    includeHidden: false,
    fillMerged: false,
    coordSys: 'CGCS2000'
  })
  const answers = ref<Record<string, string>>({})
  const preview = shallowRef<LedgerPreview | null>(null)
  const refusal = ref('')
  const skipRefused = ref(false)
  const applied = shallowRef<OutputOf<'import:apply'> | null>(null)
  const busy = computed(() => opening.running.value || checking.running.value || applying.running.value)
  const taken = computed(() => sheets.value.filter((sheet) => sheet.taken))

  /** @param dropped the files lie where they were dropped; else they are asked for. */
  async function choose(dropped = false): Promise<void> {
    if (busy.value) return
    const files = await opening.run({}, dropped)
    if (files === null) return
    opened.value = files
    sheets.value = files.files.flatMap((file, at) =>
      file.sheets.map(({ index, ledger, isLedger, hidden, columns }) => ({
        file: at,
        index,
        taken: isLedger && !hidden,
        ledger,
        keys: proposedKeys(columns, ledger)
      }))
    )
    preview.value = null
    applied.value = null
    answers.value = {}
    skipRefused.value = false
    refusal.value = ''
    step.value = 1
  }

  async function check(): Promise<void> {
    if (opened.value === null) return
    const checked = await checking.run({
      token: opened.value.token,
      sheets: taken.value.map(({ file, index, ledger, keys }) => ({
        file,
        sheet: index,
        ledger,
        columns: Object.entries(keys).map(([position, key]) => ({ position: Number(position), key }))
      })),
      ...choices,
      answers: Object.entries(answers.value).map(([id, value]) => ({ id, value }))
    })
    if (checked === null) return
    refusal.value = checked.state === 'refused' ? checked.message : ''
    preview.value = checked.state === 'checked' ? checked : null
    if (preview.value) step.value = 3
  }

  async function apply(): Promise<void> {
    const token = preview.value?.token
    if (!token) return
    applied.value = await applying.run({ token, skipRefused: skipRefused.value })
    // The token is spent either way: what is not written must be checked again first.
    preview.value = null
    if (applied.value === null) {
      step.value = 2
      return
    }
    step.value = 4
    const { words, batchId } = applied.value
    undoStore.announceSaved(batchId, `台账已导入：${words}`)
  }

  async function undo(): Promise<void> {
    await undoStore.undoLast()
    restart()
  }

  function restart(): void {
    opened.value = null
    sheets.value = []
    preview.value = null
    applied.value = null
    refusal.value = ''
    step.value = 0
  }

  return {
    step,
    opened,
    sheets,
    taken,
    choices,
    answers,
    preview,
    refusal,
    skipRefused,
    applied,
    opening,
    checking,
    applying,
    busy,
    choose,
    check,
    apply,
    undo,
    restart
  }
}
