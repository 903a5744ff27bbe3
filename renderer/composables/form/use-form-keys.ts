import { isDialogOpen, isPopperOpen, keepsEscape } from '@renderer/composables/key-target'
import { useWindowEvent } from '@renderer/composables/use-window-event'
import { nextTick } from 'vue'

interface FormKeys {
  save: () => Promise<unknown>
  saveAndNext: () => Promise<unknown>
  close: () => void
}

/** Ctrl+S saves, Ctrl+Enter saves and starts the next, Esc closes. */
export function useFormKeys(keys: FormKeys): void {
  // In the capture phase, so that an open calendar or drop-down is seen before Esc has closed it.
  useWindowEvent(
    'keydown',
    (event) => {
      if (isDialogOpen() || event.isComposing) return
      const plainCtrl = event.ctrlKey && !event.shiftKey && !event.altKey
      if (plainCtrl && event.key.toLowerCase() === 's') take(event, keys.save)
      else if (plainCtrl && event.key === 'Enter') take(event, keys.saveAndNext)
      else if (event.key === 'Escape' && !isPopperOpen() && !keepsEscape()) keys.close()
    },
    { capture: true }
  )
}

function take(event: KeyboardEvent, action: () => Promise<unknown>): void {
  event.preventDefault()
  void commitInput().then(action)
}

/** Pickers take over typed text when they are left; leave the focused one for a moment, then come back. */
async function commitInput(): Promise<void> {
  const field = document.activeElement
  if (!(field instanceof HTMLElement)) return
  field.blur()
  await nextTick()
  field.focus({ preventScroll: true })
}
