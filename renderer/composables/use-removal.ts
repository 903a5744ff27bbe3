import { ask, tellProblem } from '@renderer/app/feedback'
import { DeskError } from '@renderer/desk'
import { useUndo } from '@renderer/stores/undo'

interface Removal {
  /** 删除问题 */
  title: string
  /** What goes along and that it can be undone. */
  message: string
  send: () => Promise<{ batchId: string }>
  /** What is shown instead of the record. */
  then: () => unknown
  /** 已删除 WT-2026-0001 */
  done: string
}

/** Deletes what is on the screen: asked first, undone by Ctrl+Z; a refusal is told with its reasons. */
export function useRemoval(): (removal: Removal) => Promise<void> {
  const undo = useUndo()
  return async ({ title, message, send, then, done }) => {
    if (!(await ask({ title, message, confirm: '删除', danger: true }))) return
    try {
      const { batchId } = await send()
      await then()
      undo.announceSaved(batchId, done)
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      tellProblem(`没有删除。${error.reasons}`)
    }
  }
}
