import type { PaperPage, ScreenPage } from '@contract/paper-page'
import type { WebContents } from 'electron'
import { printPaper } from './paper-window'
import { printScreen } from './screen-print'

/** The pages being printed for the backend, each until it is done, cancelled or the backend is gone. */
export class PaperPrints {
  private readonly running = new Map<number, AbortController>()

  constructor(
    private readonly warn: (text: string) => void,
    private readonly screen: () => WebContents
  ) {}

  /** @returns the PDF; null when the page could not be printed. */
  async print(id: number, page: PaperPage | ScreenPage): Promise<Uint8Array | null> {
    const abort = new AbortController()
    this.running.set(id, abort)
    try {
      return page.html === null
        ? await printScreen(this.screen(), page)
        : await printPaper(page, abort.signal)
    } catch (error) {
      if (!abort.signal.aborted) this.warn(`a page was not printed: ${String(error)}`)
      return null
    } finally {
      this.running.delete(id)
    }
  }

  cancel(id: number): void {
    this.running.get(id)?.abort()
  }

  cancelAll(): void {
    for (const abort of this.running.values()) abort.abort()
  }
}
