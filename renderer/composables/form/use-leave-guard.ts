import { ask } from '@renderer/app/feedback'
import { onBeforeRouteLeave, onBeforeRouteUpdate, type RouteLocationNormalized } from 'vue-router'

/**
 * Asks once before a page with unsaved input is left; the input stays behind as a draft.
 * @param keepDraft null for a small form, whose input is lost.
 */
export function useLeaveGuard(isDirty: () => boolean, keepDraft: (() => Promise<void>) | null): void {
  const guard = async (to: RouteLocationNormalized, from: RouteLocationNormalized): Promise<boolean> => {
    if (to.path === from.path || !isDirty()) return true
    await keepDraft?.()
    return ask({
      title: '有未保存的修改',
      message:
        keepDraft === null
          ? '离开后这些修改不会保存。'
          : '离开后修改不会生效；已填内容存为草稿，下次打开这条记录时可以恢复。',
      confirm: '离开',
      cancel: '继续编辑'
    })
  }
  onBeforeRouteLeave(guard)
  onBeforeRouteUpdate(guard)
}
