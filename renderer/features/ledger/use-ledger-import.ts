import type { InputOf, OutputOf } from '@contract/index'
import type { LedgerPreview } from '@contract/ledger'
import { useJob } from '@renderer/composables/use-job'
import { useUndo } from '@renderer/stores/undo'
import { computed, ref, shallowRef } from 'vue'

/** Choose → check → look → apply → perhaps undo. */
export function useLedgerImport() {
  const undoStore = useUndo()
  const checking = useJob('ledger:import-check')
  const applying = useJob('ledger:import-apply')
  const choices = ref<InputOf<'ledger:import-check'>>({ includeHidden: false, coordSys: 'CGCS2000' })
  const preview = shallowRef<LedgerPreview | null>(null)
  /** Counts the checks: each preview is drawn anew, with its own first tab. */
  const checks = ref(0)
  const refusal = ref('')
  const applied = shallowRef<OutputOf<'ledger:import-apply'> | null>(null)
  const busy = computed(() => checking.running.value || applying.running.value)

  async function chooseFile(): Promise<void> {
    const checked = await checking.run({ ...choices.value })
    if (checked === null) return
    checks.value += 1
    refusal.value = checked.state === 'refused' ? checked.message : ''
    preview.value = checked.state === 'checked' ? checked : null
  }

  async function apply(): Promise<void> {
    const token = preview.value?.token
    if (!token) return
    applied.value = await applying.run({ token })
    if (applied.value === null) {
      // The token is spent: the file must be checked again before anything is written.
      preview.value = null
      return
    }
    const { added, changed, batchId } = applied.value
    undoStore.announceSaved(batchId, `台账已导入：新增 ${String(added)} 个、修改 ${String(changed)} 个中心`)
  }

  async function undo(): Promise<void> {
    await undoStore.undoLast()
    applied.value = null
    preview.value = null
  }

  return { choices, preview, checks, refusal, applied, checking, applying, busy, chooseFile, apply, undo }
}
