import type { Locator } from '@playwright/test'

/** What Excel would have put on the clipboard, pasted into a cell. */
export async function pasteInto(cell: Locator, text: string): Promise<void> {
  await cell.evaluate((element, block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
