import type { Locator, Page } from '@playwright/test'

/** 照片和附件 of a record. */
export class AttachmentPanel {
  readonly panel: Locator
  readonly refusals: Locator
  readonly papers: Locator
  readonly viewer: Locator

  constructor(readonly page: Page) {
    this.panel = page.getByRole('region', { name: '照片和附件' })
    this.refusals = this.panel.getByRole('alert').getByText(/^没有添加/u)
    this.papers = this.panel.getByRole('table', { name: '材料清单' }).locator('tbody').getByRole('row')
    this.viewer = page.getByRole('dialog')
  }

  async openOfProject(projectId: string): Promise<void> {
    await this.page.evaluate((id) => (window.location.hash = `#/projects/${id}/attachments`), projectId)
  }

  slot(label: string): Locator {
    return this.panel.getByRole('region', { name: label, exact: true })
  }

  tiles(label: string): Locator {
    return this.slot(label).getByRole('listitem').getByRole('button')
  }

  /** A picture that another program put on the clipboard. */
  async paste(label: string, picture: Uint8Array): Promise<void> {
    await this.slot(label).evaluate(
      (element, bytes) => {
        const clipboardData = new DataTransfer()
        clipboardData.items.add(new File([Uint8Array.from(bytes)], 'image.png', { type: 'image/png' }))
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      [...picture]
    )
  }

  /** What the page gets at an address of the program, by status and size of the picture. */
  answersTo(addresses: readonly string[]): Promise<string[]> {
    return this.page.evaluate(
      (all) =>
        Promise.all(
          all.map(async (address) => {
            const answer = await fetch(address)
            if (!answer.ok) return String(answer.status)
            const { width, height } = await createImageBitmap(await answer.blob())
            return `${width} × ${height}`
          })
        ),
      addresses
    )
  }
}
