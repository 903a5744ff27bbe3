const textTypes = new Set(['text', 'search', 'number', 'tel', 'email', 'url', 'password', 'date'])

/** Whether keys pressed there belong to typing, so that Ctrl+Z must stay the field's own. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return textTypes.has(target.type) && !target.readOnly
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}

/** Whether a dialog, message box or drop-down is open: Esc and Ctrl+Enter belong to it then. */
export function isOverlayOpen(): boolean {
  const layers = document.querySelectorAll<HTMLElement>('.el-overlay, .el-popper[aria-hidden="false"]')
  return [...layers].some((layer) => layer.offsetParent !== null || layer.getClientRects().length > 0)
}
