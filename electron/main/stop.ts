import { app, dialog, type BrowserWindow } from 'electron'
import type { BackendProcess } from './backend-process'

/**
 * Closing waits: a running write finishes before the program ends. A running job is named first, since
 * closing cancels it.
 */
export function stopBeforeQuitting(window: BrowserWindow, backend: BackendProcess): void {
  let stopped = false

  window.on('close', (event) => {
    if (backend.hasRunningJobs && !confirmCancel(window)) event.preventDefault()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void backend.stop().then(() => {
      stopped = true
      app.quit()
    })
  })
}

function confirmCancel(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    title: app.getName(),
    message: '还有任务正在进行，现在关闭会取消它。',
    detail: '已取消的任务不会留下半截数据。',
    buttons: ['继续等待', '取消任务并关闭'],
    defaultId: 0,
    cancelId: 0
  })
  return choice === 1
}
