const textTypes = new Set(['text', 'search', 'number', 'tel', 'email', 'url', 'password', 'date'])

/** Whether keys pressed there belong to typing, so that Ctrl+Z must stay the field's own. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return textTypes.has(target.type) && !target.readOnly
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}

/** Whether a dialog or message box lies over the page: all keys belong to it then. */
export function isDialogOpen(): boolean {
  return isVisible('.el-overlay')
}

/** Whether a drop-down, calendar or explanation is open: Esc closes that one first. */
export function isPopperOpen(): boolean {
  return isVisible('.el-popper[aria-hidden="false"]:not([role="tooltip"].is-dark)')
}

/** Whether the focused control takes Esc for itself, to put back what was moved. */
export function keepsEscape(): boolean {
  return document.activeElement?.matches('[data-keeps-escape]') ?? false
}

function isVisible(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((layer) => layer.getClientRects().length > 0)
}

/** Whether anything lies over the page. */
export function isOverlayOpen(): boolean {
  return isDialogOpen() || isPopperOpen()
}
