import type { PeriodHead } from '@contract/period'
import { useLoaded } from '@renderer/composables/use-loaded'
import { DeskError, desk } from '@renderer/desk'
import { tell } from '@renderer/app/feedback'
import { useScope } from '@renderer/stores/scope'
import { useUndo } from '@renderer/stores/undo'
import { ref } from 'vue'

/** The periods of the year and the steps that they take. */
export function usePeriods() {
  const scope = useScope()
  const undo = useUndo()
  const refusal = ref<string | null>(null)
  const {
    value: sheet,
    problem,
    load
  } = useLoaded(
    () => scope.year,
    () => desk.call('period:list', { year: scope.year }),
    ['period', 'report', 'project']
  )

  async function attempt(run: () => Promise<void>): Promise<boolean> {
    refusal.value = null
    try {
      await run()
      await load()
      return true
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      refusal.value = error.reasons
      await load()
      return false
    }
  }

  const open = (proposal: { period: string; dueOn: string }): Promise<boolean> =>
    attempt(async () => {
      const { batchId } = await desk.call('period:open', proposal)
      undo.announceSaved(batchId, `已开启 ${proposal.period}，报送期限 ${proposal.dueOn}`)
    })

  const close = ({ id, revision, period }: PeriodHead): Promise<boolean> =>
    attempt(async () => {
      const { batchId } = await desk.call('period:close', { id, revision })
      undo.announceSaved(batchId, `${period} 已截止填报`)
    })

  const reopen = ({ id, revision, period }: PeriodHead, reason: string): Promise<boolean> =>
    attempt(async () => {
      const { batchId } = await desk.call('period:reopen', { id, revision, reason })
      undo.announceSaved(batchId, `${period} 已重新开放`)
    })

  const lock = ({ id, revision, period }: PeriodHead, reason: string): Promise<boolean> =>
    attempt(async () => {
      await desk.call('period:lock', { id, revision, reason })
      tell(`${period} 已锁定，各数已按此存档`)
    })

  return { sheet, problem, refusal, open, close, reopen, lock }
}
