import { tell, tellProblem, tellUndoable } from '@renderer/app/feedback'
import { DeskError, desk } from '@renderer/desk'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

interface UndoableChange {
  batchId: string
  closeToast: () => void
}

/** The last saved change and the way back from it. */
export const useUndo = defineStore('undo', () => {
  const last = shallowRef<UndoableChange | null>(null)

  /** Call after every write whose reply names its batch: shows 已保存 · 撤销 (Ctrl+Z). */
  function announceSaved(batchId: string, title = '已保存'): void {
    last.value?.closeToast()
    last.value = { batchId, closeToast: tellUndoable(title, () => void undoLast()) }
  }

  async function undoLast(): Promise<void> {
    const change = last.value
    if (change === null) return
    last.value = null
    change.closeToast()
    try {
      await desk.call('batch:undo', { batchId: change.batchId })
      tell('已撤销，数据回到保存之前')
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      tellProblem(`没有撤销。${error.reasons}`)
    }
  }

  return { last, announceSaved, undoLast }
})
