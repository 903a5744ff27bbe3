import { newIncident } from '@contract/make-failure'
import { tellBug, tellProblem } from '@renderer/app/feedback'
import { DeskError, desk } from '@renderer/desk'
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
  void tellPageBug(error)
}

async function tellPageBug(error: unknown): Promise<void> {
  const stack = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
  await tellBug(await incidentOf(stack.slice(0, 8000)))
}

/** A number is given even when the log cannot be reached: the dialog must not fail in its turn. */
async function incidentOf(stack: string): Promise<string> {
  try {
    return (await desk.call('app:report-bug', { stack })).incident
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    return newIncident(new Date())
  }
}
