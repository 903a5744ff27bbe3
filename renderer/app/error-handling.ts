import { newIncident } from '@contract/failure'
import { tellBug, tellProblem } from '@renderer/app/feedback'
import { DeskError } from '@renderer/desk'
import type { App } from 'vue'

/**
 * The last net. An expected failure that a page did not place itself is told in words; anything else is a bug:
 * a calm dialog with an incident number, and the page stays as it is, with all its input.
 */
export function installErrorHandling(app: App): void {
  app.config.errorHandler = (error) => report(error)
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    report(event.reason)
  })
  window.addEventListener('error', (event) => {
    if (isLayoutNotice(event.message)) return
    report(event.error)
  })
}

/** Chromium's word that a ResizeObserver needs another frame: no fault, and nothing for a clerk. */
function isLayoutNotice(message: string): boolean {
  return message.startsWith('ResizeObserver loop')
}

function report(error: unknown): void {
  if (error instanceof DeskError) {
    if (error.kind === 'bug') void tellBug(error.incident ?? '')
    else if (error.kind !== 'cancelled') tellProblem(error.message)
    return
  }
  void tellBug(newIncident(new Date()))
}
